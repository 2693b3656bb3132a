/** What the coach says, and a screen reader is told, when the desk was put back to where a step began. */
export const wentBack =
	'You are back where this step began. What was done on the desk since then is taken back.';
