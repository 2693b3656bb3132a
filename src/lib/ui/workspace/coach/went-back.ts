/** What the coach says, and a screen reader is told, when the desk was put back to where a step began. */
export const wentBack =
	'The step was restarted. Everything done on the help desk since it began is undone.';
