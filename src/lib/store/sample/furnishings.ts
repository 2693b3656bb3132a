import type { WorldFaq, WorldOrganization } from '#lib/desk/world.ts';
import type { World } from '#lib/kernel/world.ts';

/** Data of a busy desk, beside its tickets. */

/** Customers by their mail domains; who writes from the first one belongs to none. */
export const domains = [
	'bank.example',
	'harborbank.example',
	'northtea.example',
	'cityrail.example',
	'brightschool.example',
	'oakclinic.example',
	'lumenpower.example',
	'redkite.example',
	'sunfarm.example',
	'papertrail.example',
	'tidewater.example',
	'granite.example',
	'meadowlaw.example'
] as const;

const organizations: readonly WorldOrganization[] = [
	'Harbor Bank',
	'North Tea Company',
	'City Rail',
	'Bright School',
	'Oak Clinic',
	'Lumen Power',
	'Red Kite Airlines',
	'Sun Farm',
	'Paper Trail Archives',
	'Tidewater Shipping',
	'Granite Builders',
	'Meadow Law'
].map((name, at) => ({ name, domains: [domains[at + 1] ?? domains[0]] }));

const faqs: readonly WorldFaq[] = [
	{
		category: 'Passwords',
		question: 'How do I choose a new password?',
		answer:
			'<p>Press <b>Ctrl+Alt+Del</b> and choose <b>Change a password</b>. It needs twelve characters.</p>'
	},
	{
		category: 'Passwords',
		question: 'My account is locked. What now?',
		answer: '<p>Wait for fifteen minutes, then try again. If it stays locked, open a ticket.</p>'
	},
	{
		category: 'Devices',
		question: 'How do I add the printer of my floor?',
		answer: '<p>Open <b>Printers</b>, choose <b>Add</b>, and type the number on its label.</p>'
	},
	{
		category: 'Devices',
		question: 'My second screen stays black. What can I try?',
		answer: '<p>Take the cable out for ten seconds, then put it back in at both ends.</p>'
	},
	{
		category: 'For agents',
		type: 'internal',
		question: 'Whom do I call when online banking is down?',
		answer: '<p>The SysAdmins on duty. Transfer the ticket at once and note whom you spoke to.</p>'
	}
];

const responses: NonNullable<World['canned responses']> = [
	{
		title: 'We are looking into it',
		response: '<p>Dear %{ticket.name.first},</p><p>we have begun to look into it.</p>'
	},
	{
		title: 'Please restart your computer',
		response: '<p>Please restart your computer, and tell us whether it works afterwards.</p>'
	},
	{
		title: 'A visit at your desk',
		response: '<p>A colleague will come to your desk today. Please tell us when it suits you.</p>',
		department: 'Support'
	}
];

/** The world with customers, a knowledge base and prepared answers. What it has of its own stays. */
export function furnished(world: World): World {
	const departments = new Set(world.departments?.map(({ name }) => name));
	const known = new Set(world.organizations?.map(({ name }) => name));
	const titles = new Set(world['canned responses']?.map(({ title }) => title));
	return {
		...world,
		organizations: [
			...(world.organizations ?? []),
			...organizations.filter(({ name }) => !known.has(name))
		],
		'faq categories': world['faq categories'] ?? [
			{ name: 'Passwords', type: 'featured', description: '<p>All about passwords.</p>' },
			{ name: 'Devices', description: '<p>Computers, screens, printers.</p>' },
			{ name: 'For agents', type: 'private', description: '<p>How we work.</p>' }
		],
		faqs: world.faqs ?? (world['faq categories'] ? [] : faqs),
		'canned responses': [
			...(world['canned responses'] ?? []),
			...responses.filter(
				({ title, department }) =>
					!titles.has(title) && (!department || departments.has(department))
			)
		],
		settings: { ...world.settings, 'enable knowledge base': true }
	};
}

/** Smaller pieces of work within a ticket. */
export const chores: readonly (readonly [title: string, description: string])[] = [
	['Order a spare part', 'Ask the store for the price first.'],
	['Check the log of the server', 'Look at the hour before it was reported.'],
	['Call the customer back', 'They can be reached after two o’clock.'],
	['Write down how it was solved', 'For the knowledge base.'],
	['Try it on a second machine', 'The one beside the printer will do.'],
	['Ask for approval', 'Their manager has to say yes in writing.']
];
