import { flag, name, oneOrMany, optional, record, text } from '#lib/kernel/language/define.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';

export const arrivingWants = record(
	'arriving mail condition',
	'What the desk would do now with a new mail that a person writes, by its filters, its ban list and its settings.',
	{
		from: name('user', 'Who writes it.'),
		subject: text('Its subject.', { max: 250 }),
		says: optional(text('Its text.', { max: 2000 })),
		refused: optional(flag('Whether it is refused, by a filter or by the ban list.')),
		answered: optional(flag('Whether it is answered automatically.')),
		department: optional(oneOrMany(name('department', 'The department of its ticket.')))
	}
);
export type ArrivingWants = TypeOf<typeof arrivingWants>;
