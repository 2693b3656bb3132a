import type { Broken } from './sound.ts';

/** Moments, lengths of time and happenings. */
export const times: Broken = [
	[
		'        after: 20 minutes\n',
		[
			[
				'        after: 20 minutes\n        at: 2026-03-02 10:00\n',
				'55:9 A happening needs exactly one of "at", "after", "every" and "when"; this has 2.'
			],
			['', '55:9 A happening needs exactly one of "at", "after", "every" and "when"; this has 0.'],
			[
				'        at: 2026-03-01 10:00\n',
				'56:13 This happens before the scenario begins (2026-03-02 09:00). It would never happen.'
			]
		]
	],
	[
		'clock: 2026-03-02 09:00',
		[
			[
				'clock: 2026-03-08 02:30',
				'9:8 In America/New_York the clocks go forward that night, so "2026-03-08 02:30" does not exist. Write "2026-03-08 03:30", or another time.'
			]
		]
	],
	[
		'        who: Karen\n',
		[['', '55:9 "who" is missing in this happening. Name the person who does it.']]
	],
	[
		'        replies: { ticket: first, message: Hello? }\n',
		[
			[
				'',
				'55:9 Nothing happens here. Say what: "replies", "mails", "rings", "calls", "does" or "tells".'
			]
		]
	],
	[
		'debrief:',
		[
			[
				'happenings: [{ at: 2026-03-02 10:00, tells: Hi, expect: [{ id: x, wants: y, logged in: john }] }]\ndebrief:',
				'66:57 "expect" is only allowed in the happenings of a step. Its checks are added to the checks of that step.'
			],
			[
				'happenings: [{ at: 2026-03-02, tells: Hi }]\ndebrief:',
				'66:20 "at" is "2026-03-02"; expected a date and a time. Write it as "2026-03-02 09:00".'
			]
		]
	]
];
