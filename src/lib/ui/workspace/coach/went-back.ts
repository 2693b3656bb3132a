/** Message of the coach, also for screen readers, after a step was restarted. */
export const wentBack =
	'The step was restarted. Everything done on the help desk since it began is undone.';
