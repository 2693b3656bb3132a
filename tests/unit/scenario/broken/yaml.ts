import type { Broken } from './sound.ts';

/** Slips of YAML: quotes, colons, indents, brackets, what makes files more than plain data. */
export const yaml: Broken = [
	[
		'title: Report it',
		[
			[
				'title: Report: it',
				"18:12 A text that contains a colon followed by a space needs quotes. Write 'Report: it'."
			],
			[
				'title: "Report it',
				'18:12 This text begins with ", but does not end with it. Put a " at its end, on the same line.'
			],
			[
				"title: 'Karen's report'",
				'18:18 The text ends at this apostrophe: inside \'...\' an apostrophe must be written twice. Write it twice, or put the text in "double quotes".'
			],
			[
				'title: Report #1',
				'18:19 Everything after the # is a comment and not part of the text: "#1". Put the whole text in quotes; if it is a comment, put two spaces before the #.'
			],
			['title: @Karen', '18:12 A text that begins with "@" needs quotes. Write \'@Karen\'.'],
			[
				'title: *Report* it',
				'18:12 A text that begins with "*" needs quotes. Write \'*Report* it\'.'
			],
			['title: &Report it', '18:20 "&Report" is an anchor. Files are plain data: leave it out.'],
			[
				'title: !Report it',
				'18:12 A text that begins with "!" needs quotes. Write \'!Report it\'.'
			],
			[
				'title: %Report it',
				'18:12 A text that begins with "%" needs quotes. Write \'%Report it\'.'
			],
			[
				'title: `Report` it',
				'18:12 A text that begins with "`" needs quotes. Write \'`Report` it\'.'
			],
			[
				'title: | Report it',
				'18:12 A text that begins with "|" needs quotes. Write \'| Report it\'.'
			],
			[
				'title: > Report it',
				'18:12 A text that begins with ">" needs quotes. Write \'> Report it\'.'
			],
			[
				'title: - Report it',
				'18:12 A text that begins with "- " needs quotes. Write \'- Report it\'.'
			],
			[
				'title: ? Report it',
				'18:12 A text that begins with "? " needs quotes. Write \'? Report it\'.'
			],
			[
				'title: [Report it',
				'18:12 This [ is not closed. Put a ] where it ends. A text that begins with [ needs quotes.'
			],
			[
				'title: {Report it',
				'18:12 This { is not closed. Put a } where it ends. A text that begins with { needs quotes.'
			],
			[
				'title: [Report] it',
				'18:12 A text that begins with "[" needs quotes. Write \'[Report] it\', or remove what follows the ].'
			],
			[
				'title: {Report} it',
				'18:12 A text that begins with "{" needs quotes. Write \'{Report} it\', or remove what follows the }.'
			],
			[
				'title: "Report" it',
				"18:19 The text in quotes ends here, but the line continues. Put the whole text in 'single quotes'."
			],
			[
				'title: “Report it”',
				'18:12 These are curly quotes (“). YAML reads them as letters of the text. Write straight quotes: "..." or \'...\'. If the curly quotes belong to the text, put straight quotes around all of it.'
			],
			[
				'title: ‘Report it’',
				'18:12 These are curly quotes (‘). YAML reads them as letters of the text. Write straight quotes: "..." or \'...\'. If the curly quotes belong to the text, put straight quotes around all of it.'
			],
			[
				'title: "Report it”',
				'18:22 This text begins with " and ends with a curly quote (”). YAML reads it as a letter of the text. Put a straight " at its end.'
			],
			['title:Report it', '18:10 The space after "title:" is missing. Write "title: ".'],
			[
				'title Report it',
				'18:5 This line is neither a key with a colon nor an entry with a dash. A key is followed by a colon and a space. The lines of a long text are indented further than its key, which ends with |.'
			]
		]
	],
	[
		'    title: Report it',
		[
			[
				'     title: Report it',
				'18:6 This line is indented by 5, but the lines around it by 4. Indent lines that belong together equally.'
			],
			[
				'   title: Report it',
				'18:4 This line is indented by 3, but the lines around it by 4. Indent lines that belong together equally.'
			],
			['\ttitle: Report it', '18:1 A tab is used to indent. Use spaces: two for each level.'],
			[
				'title: Report it',
				'19:5 This line is indented by 4, but the lines around it by 0. Indent lines that belong together equally.'
			]
		]
	],
	[
		'      - There it is',
		[
			[
				'      There it is',
				'27:7 This line has no dash, but the entries above it have one. Begin it with "- ".'
			],
			[
				'      -There it is',
				'27:7 The space after the dash is missing. Write "- " before each entry.'
			],
			[
				'        - There it is',
				'27:9 "- There it is" is read as part of the text above, because it is indented further than the entries of the list. Put all dashes of a list in the same column.'
			],
			[
				'      - There: it is',
				'27:9 This entry of "hints" is a group of keys; expected a text. A text that contains a colon followed by a space needs quotes.'
			]
		]
	],
	[
		'objectives: [Try it]',
		[
			[
				'objectives: [Try it',
				'7:13 This [ is not closed. Put a ] where it ends. A text that begins with [ needs quotes.'
			],
			[
				'objectives: Try it]',
				'7:13 "objectives" is "Try it]"; expected a list. Write it as a list: [Try it], or write each entry on its own line after "- ".'
			],
			[
				'objectives: (Try it)',
				'7:13 "objectives" is "(Try it)"; expected a list. Write it as a list: [(Try it)], or write each entry on its own line after "- ".'
			]
		]
	],
	[
		'hints: [a, b, c]',
		[
			[
				'hints: [a, b; c]',
				'60:12 The step "judge" has 2 of three hints. A nudge, the place, the exact clicks.'
			]
		]
	],
	[
		'ticket: { from: Karen }',
		[
			[
				'ticket: { from: Karen',
				'23:17 This { is not closed. Put a } where it ends. A text that begins with { needs quotes.'
			],
			[
				'ticket: from: Karen',
				"23:17 A text that contains a colon followed by a space needs quotes. Write 'from: Karen'."
			],
			[
				'ticket: { from:Karen }',
				'23:19 "from:Karen" is not known in this ticket condition. The space after the colon is missing: "from: Karen".'
			],
			[
				'ticket: { from; Karen }',
				'23:19 "from; Karen" is not known in this ticket condition. A key is followed by a colon and a space: "from: Karen".'
			],
			[
				'ticket: { from: Karen, from: Ken }',
				'23:32 This key appears here a second time. Keep one of the two.'
			],
			[
				'ticket: { from Karen }',
				'23:19 "from Karen" is not known in this ticket condition. The colon is missing: "from: Karen".'
			]
		]
	],
	[
		'        as: first',
		[
			[
				'        as: first\n        as: second',
				'25:9 This key appears here a second time. Keep one of the two.'
			]
		]
	],
	[
		'debrief:',
		[
			['---\ndebrief:', '66:1 A second document begins here. One file holds one document.'],
			['debrief: &all', '67:3 "&all" is an anchor. Files are plain data: leave it out.']
		]
	],
	['people:', [['people: !!map', '11:3 "!!map" is a tag. Files are plain data: leave it out.']]],
	[
		'because: It is down.',
		[
			[
				'because: Down, and badly.',
				'47:67 "and badly." is not known in this choice. Inside { } a text that contains a comma needs quotes.'
			]
		]
	],
	[
		'as: Karen',
		[
			[
				'as: <<',
				'17:9 Nobody in the world "lab" is called "<<". Known: "ostadmin", "jane", "john", "Karen", "Ken", "Priya".'
			]
		]
	],
	[
		'    as: Karen',
		[
			[
				'    <<: *base\n    as: Karen',
				'17:9 "*base" is an alias. Anchors and aliases are not allowed: write the value out. A text that begins with * needs quotes.'
			]
		]
	]
];
