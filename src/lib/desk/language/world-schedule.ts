import { weekdays } from '#lib/desk/world.ts';
import {
	choice,
	either,
	list,
	optional,
	record,
	text,
	whole
} from '#lib/kernel/language/define.ts';
import { nameOrNone, nameText } from './world-parts.ts';

const time = (about: string) =>
	text(about, { pattern: '^\\d{2}:\\d{2}(:\\d{2})?$', form: 'a time of day such as "08:30"' });
const date = (about: string) =>
	text(about, { pattern: '^\\d{4}-\\d{2}-\\d{2}$', form: 'a date such as "2026-03-02"' });

export const schedule = record('schedule', 'Working hours, or a list of holidays.', {
	name: nameText('Its name.'),
	kind: optional(choice('What it lists.', ['business hours', 'holidays'])),
	'time zone': optional(nameOrNone('IANA time zone; the help desk’s unless said.')),
	holidays: optional(
		list(
			'Names of the holiday schedules on whose days it is closed.',
			nameText('A schedule of holidays.')
		)
	),
	entries: optional(
		list(
			'Its shifts, or its holidays.',
			record('schedule entry', 'A shift or a holiday, and how it repeats.', {
				name: optional(nameText('Its name.')),
				repeats: choice('How it repeats.', [
					'never',
					'daily',
					'weekdays',
					'weekends',
					'weekly',
					'monthly',
					'yearly'
				]),
				'starts on': optional(
					date('First date; 2019-01-01 (or, weekly, the first such day after it) unless said.')
				),
				'starts at': optional(time('Time of day; midnight unless said.')),
				'ends on': optional(
					date('The date after `starts on` makes it a night shift; the same date unless said.')
				),
				'ends at': optional(time('Time of day; 23:59:59 unless said.')),
				'stops on': optional(
					either('Last date; for ever unless said.', date('A date.'), choice('Never.', [null]))
				),
				day: optional(
					either(
						'A weekday (weekly, or together with `week`), or the day of the month.',
						choice('A weekday.', weekdays),
						whole('The day of the month.', 1, 31),
						choice('None.', [null])
					)
				),
				week: optional(
					either(
						'Which weekday of the month: 1 is the first, -1 the last.',
						whole('1 to 5, or -1.', -1, 5),
						choice('None.', [null])
					)
				),
				month: optional(
					either(
						'Yearly: 1 January to 12 December.',
						whole('1 to 12.', 1, 12),
						choice('None.', [null])
					)
				)
			})
		)
	)
});
