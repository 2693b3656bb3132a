import type { TypeOf } from '#lib/kernel/language/definition.ts';
import { duration, record, text } from '#lib/kernel/language/define.ts';

export const timeLimit = record(
	'time limit',
	'How long the step may take, in simulated time. Who takes longer is told so and can still complete the step; the debrief counts it.',
	{
		of: duration('The time from the start of the step until everything it requires holds.'),
		late: text('What the learner reads when the time is over. Markdown.', { max: 500 })
	}
);
export type TimeLimit = TypeOf<typeof timeLimit>;
