/** Topics of generated tickets. `{thing}` and `{place}` are filled in. */
export interface Matter {
	/** Name of the help topic; the desk's first one where it has none of this name. */
	readonly topic: string;
	/** Where it is passed on to, most of the time. */
	readonly department?: string;
	readonly subjects: readonly string[];
	readonly things: readonly string[];
	readonly messages: readonly string[];
	/** What an agent writes down. */
	readonly notes: readonly string[];
	/** How it ends. */
	readonly endings: readonly string[];
}

export const matters: readonly Matter[] = [
	{
		topic: 'Personal Computer Issues',
		subjects: [
			'{thing} is slow',
			'{thing} does not start',
			'{thing} shows a blue screen',
			'{thing} freezes'
		],
		things: [
			'My laptop',
			'The counter PC',
			'The workstation in {place}',
			'Excel',
			'Outlook',
			'The browser'
		],
		messages: [
			'Since this morning it takes minutes until anything happens. I restarted it twice.',
			'It hangs whenever I open the second window. Customers are waiting at the counter.',
			'After the update of last night there is only a black screen with a cursor.'
		],
		notes: [
			'Memory is at 98 %, a hanging update service.',
			'Disk errors in the event log, ordered a replacement.'
		],
		endings: [
			'The update was stuck. I finished it by hand; it is fast again.',
			'A new disk is built in, and your data is back.'
		]
	},
	{
		topic: 'Password Reset',
		subjects: ['Password expired', 'Locked out of {thing}', 'New password for {thing}'],
		things: ['Windows', 'the teller system', 'online banking', 'the mail account', 'the VPN'],
		messages: [
			'I tried three times and now it says that my account is locked.',
			'I came back from holidays and the password has expired in the meantime.',
			'The reset mail does not arrive, also not in the junk folder.'
		],
		notes: [
			'Identity checked by call-back.',
			'Account was locked by an old phone that still has the old password.'
		],
		endings: [
			'Your account is unlocked. Please choose a new password at the next start.',
			'I have set a first password and told you by phone.'
		]
	},
	{
		topic: 'Access Issue',
		department: 'SysAdmins',
		subjects: [
			'No access to {thing}',
			'Please give me access to {thing}',
			'{thing}: permission denied'
		],
		things: [
			'the loan folder',
			'the archive',
			'the shared mailbox',
			'the reporting server',
			'the branch calendar'
		],
		messages: [
			'Until last week I could open it, now it says that I have no permission.',
			'I have moved to {place} and need the folders of my new colleagues.',
			'My manager agrees, you may ask her.'
		],
		notes: ['Manager agreed by mail.', 'Was still in the group of the old branch.'],
		endings: [
			'You are in the right group now. Sign out and in once.',
			'Access is granted until the end of the quarter.'
		]
	},
	{
		topic: 'Business Critical Outage',
		department: 'SysAdmins',
		subjects: [
			'{thing} is down',
			'{thing} is not reachable from {place}',
			'Nothing works: {thing}'
		],
		things: [
			'Online banking',
			'The teller system',
			'The card terminal',
			'The network',
			'The phone system'
		],
		messages: [
			'All counters show an error since a few minutes. We cannot serve anybody.',
			'Customers call because they cannot log in. The page says error 503.',
			'The line to {place} seems dead, also the phones.'
		],
		notes: ['Fail-over started, provider informed.', 'Certificate had expired on the second node.'],
		endings: [
			'The service is back since ten minutes. We watch it.',
			'The provider has mended the line.'
		]
	},
	{
		topic: 'Equipment Request',
		department: 'Sales',
		subjects: ['{thing} for a new colleague', 'Request: {thing}', '{thing} in {place} is broken'],
		things: [
			'A monitor',
			'A headset',
			'The printer',
			'A docking station',
			'The receipt printer',
			'A keyboard'
		],
		messages: [
			'She begins on Monday and sits in {place}.',
			'The old one has been making noises for weeks and now it is dead.',
			'Paper jam again and again, third time this month.'
		],
		notes: ['One left in the store room.', 'Ordered, two working days.'],
		endings: [
			'It stands on your desk. Please tell us if anything is missing.',
			'Rollers cleaned and replaced; a test page came out well.'
		]
	},
	{
		topic: 'Other',
		subjects: ['Question about {thing}', 'How do I use {thing}?', '{thing}: wrong amount shown'],
		things: [
			'the holiday calendar',
			'the new expense form',
			'the monthly statement',
			'the fax gateway',
			'the branch key'
		],
		messages: [
			'I could not find it in the handbook. Whom do I ask?',
			'The figures of last month differ from what accounting has.',
			'Could somebody explain it to us in {place}? We are four.'
		],
		notes: ['Sent the page of the handbook.', 'Accounting asked to compare.'],
		endings: [
			'I have sent you the page of the handbook.',
			'Explained by phone, and added to the handbook.'
		]
	},
	{
		topic: 'Feedback',
		subjects: ['Thanks for {thing}', 'A wish for {thing}'],
		things: ['the quick help', 'the new portal', 'the training'],
		messages: [
			'Just wanted to say that it went well.',
			'It would be nice to have it on the phone, too.'
		],
		notes: ['Passed on to the team.'],
		endings: ['Thank you, we have passed it on.']
	}
];

export const places = [
	'the main branch',
	'Harbor Street',
	'the airport branch',
	'Old Town',
	'the call centre',
	'Lakeside',
	'the head office',
	'Mill Road'
] as const;

/** An agent's first answer. */
export const firstAnswers = [
	'Thank you for writing. I am looking into it.',
	'Could you tell me since when, and whether colleagues see the same?',
	'Please restart it once and tell me what you see.',
	'I can see the problem from here and am working on it.'
] as const;

/** What a customer writes back. */
export const furtherWords = [
	'Since about eight this morning. My neighbour has it, too.',
	'I did, and it is the same as before.',
	'Any news? It is getting urgent.',
	'It works now, thank you!',
	'Here is what it says: error 0x80070035.'
] as const;

export const firstNames = [
	'Ada',
	'Amir',
	'Anna',
	'Ben',
	'Bruno',
	'Carla',
	'Chen',
	'Clara',
	'Dara',
	'David',
	'Elena',
	'Emil',
	'Fatima',
	'Felix',
	'Grace',
	'Hugo',
	'Ida',
	'Ivan',
	'Jonas',
	'Julia',
	'Kofi',
	'Laila',
	'Leo',
	'Lucia',
	'Maria',
	'Mateo',
	'Mila',
	'Nadia',
	'Nina',
	'Noah',
	'Olga',
	'Omar',
	'Paula',
	'Pavel',
	'Quentin',
	'Rosa',
	'Samuel',
	'Sofia',
	'Tariq',
	'Vera',
	'Yuki',
	'Zoe'
] as const;
export const lastNames = [
	'Adams',
	'Bauer',
	'Costa',
	'Dubois',
	'Eriksen',
	'Fischer',
	'Garcia',
	'Haddad',
	'Ito',
	'Jansen',
	'Kovacs',
	'Larsen',
	'Moreau',
	'Novak',
	'Okafor',
	'Patel',
	'Quinn',
	'Rossi',
	'Santos',
	'Tanaka',
	'Ueda',
	'Vargas',
	'Weber',
	'Xu',
	'Young',
	'Zhang',
	'Baker',
	'Clark',
	'Diaz',
	'Evans',
	'Flores',
	'Gray',
	'Hill',
	'Jones',
	'King',
	'Lopez',
	'Miller',
	'Nguyen',
	'Ortiz',
	'Parker'
] as const;
