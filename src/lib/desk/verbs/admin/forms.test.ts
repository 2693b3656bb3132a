import { describe, expect, it } from 'vitest';
import { adminDesk } from './admin-desk.testkit.ts';

/** Forms of the admin panel: what they refuse, in the product's words, and what they say when something was saved. */
interface Form {
	thing: string;
	/** What can be saved. */
	good: Readonly<Record<string, unknown>>;
	added: string;
	updated: string;
	/** Values, and the messages at the fields. */
	wrong: readonly (readonly [values: Readonly<Record<string, unknown>>, message: string])[];
}

const shift = {
	name: 'Shift',
	repeats: 'daily',
	startsOn: '2026-03-02',
	startsAt: '09:00:00',
	endsOn: '2026-03-02',
	endsAt: '17:00:00',
	stopsOn: null,
	day: null,
	week: null,
	month: null
};
const entry = (changed: object) => ({ entries: [{ ...shift, ...changed }] });

const forms: readonly Form[] = [
	{
		thing: 'role',
		good: { name: 'Trainee' },
		added: 'Successfully added role.',
		updated: 'Successfully updated this role.',
		wrong: [
			[{ name: ' ' }, 'Name required'],
			[{ name: 'EXPANDED ACCESS' }, 'Name already in use']
		]
	},
	{
		thing: 'department',
		good: { name: 'Facilities' },
		added: 'Successfully added Facilities.',
		updated: 'Successfully updated this department.',
		wrong: [
			[{ name: ' ' }, 'Name required'],
			[{ name: 'sysadmins' }, 'Department already exists']
		]
	},
	{
		thing: 'team',
		good: { name: 'Day shift' },
		added: 'Successfully added .',
		updated: 'Successfully updated this team.',
		wrong: [
			[{ name: ' ' }, 'Team name is required'],
			[{ name: 'night shift' }, 'Team name already exists']
		]
	},
	{
		thing: 'topic',
		good: { name: 'VPN' },
		added: 'Successfully added help topic.',
		updated: 'Successfully updated this help topic.',
		wrong: [
			[{ name: ' ' }, 'Help topic name is required'],
			[{ name: 'outage ' }, 'Topic already exists']
		]
	},
	{
		thing: 'sla',
		good: { name: 'Quick', graceHours: 2 },
		added: 'Successfully added a SLA plan.',
		updated: 'Successfully updated this SLA plan.',
		wrong: [
			[{ name: '' }, 'Name is required'],
			[{ name: 'default sla' }, 'Name already exists'],
			[{ graceHours: 0 }, 'Grace period required'],
			[{ graceHours: -1 }, 'Numeric value required (in hours)']
		]
	},
	{
		thing: 'status',
		good: { name: 'Waiting' },
		added: 'Successfully added ticket status.',
		updated: 'Successfully updated this ticket status.',
		wrong: [
			[{ name: '' }, 'Name is a required field'],
			[{ name: 'RESOLVED' }, 'Name already in use'],
			[{ reopenStatus: 2 }, 'Select an open status']
		]
	},
	{
		thing: 'priority',
		good: { name: 'Lowest' },
		added: 'Successfully added priority.',
		updated: 'Successfully updated this priority.',
		wrong: [
			[{ name: '' }, 'Name is a required field'],
			[{ name: 'emergency' }, 'Name already in use'],
			[{ urgency: 0 }, 'Numeric value required']
		]
	},
	{
		thing: 'schedule',
		good: {
			name: 'Nights',
			entries: [
				shift,
				{ ...shift, startsOn: '2026-10-10', endsOn: '2026-12-31', stopsOn: '2027-10-30' },
				{ ...shift, startsAt: '19:59:59', endsOn: '2026-03-29', endsAt: '23:00:00' }
			]
		},
		added: 'Successfully added schedule.',
		updated: 'Successfully updated this schedule.',
		wrong: [
			[{ name: '' }, 'Name is a required field'],
			[{ timezone: 'Mars/Base' }, 'Select a valid timezone'],
			[{ holidays: [1] }, 'Select a schedule of holidays'],
			[entry({ startsOn: '2026-3-2' }), 'Shift: Select a valid date'],
			[entry({ endsOn: '2026-13-02' }), 'Shift: Select a valid date'],
			[entry({ endsOn: '2026-00-02' }), 'Shift: Select a valid date'],
			[entry({ endsOn: '2026-03-32' }), 'Shift: Select a valid date'],
			[entry({ endsOn: '2026-03-00' }), 'Shift: Select a valid date'],
			[entry({ endsOn: '12026-03-02' }), 'Shift: Select a valid date'],
			[entry({ endsOn: '2026-03-021' }), 'Shift: Select a valid date'],
			[entry({ startsAt: '29:00:00' }), 'Shift: Select a valid time'],
			[entry({ startsAt: '109:00:00' }), 'Shift: Select a valid time'],
			[entry({ endsAt: '17:60:00' }), 'Shift: Select a valid time'],
			[entry({ endsAt: '17:00:60' }), 'Shift: Select a valid time'],
			[entry({ endsAt: '17:00:000' }), 'Shift: Select a valid time'],
			[entry({ startsAt: '9:00:00' }), 'Shift: Select a valid time'],
			[entry({ endsAt: '24:00:00' }), 'Shift: Select a valid time'],
			[entry({ endsAt: '09:00:00' }), 'Shift: It must end after it starts'],
			[entry({ endsOn: '2026-03-01' }), 'Shift: It must end after it starts'],
			[entry({ stopsOn: '2026-03-01' }), 'Shift: It must stop after it starts'],
			[entry({ stopsOn: 'never' }), 'Shift: It must stop after it starts'],
			[entry({ repeats: 'weekly' }), 'Shift: Select a day'],
			[entry({ repeats: 'monthly', name: '' }), 'monthly: Select a day'],
			[entry({ repeats: 'yearly', month: 3 }), 'Shift: Select a day'],
			[entry({ repeats: 'yearly', day: 3 }), 'Shift: Select a month']
		]
	},
	{
		thing: 'mailbox',
		good: { name: 'Sales', email: 'sales@desk.example' },
		added: 'Successfully added sales@desk.example.',
		updated: 'Successfully updated this email.',
		wrong: [
			[{ name: '' }, 'Email name required'],
			[{ email: 'sales' }, 'Valid email required'],
			[{ email: 'ALERTS@desk.example' }, 'Email already exists'],
			[{ email: 'Jane@desk.example' }, 'Email in use by an agent']
		]
	},
	{
		thing: 'category',
		good: { name: 'Printers', description: 'All about them' },
		added: 'Successfully added Printers.',
		updated: 'Successfully updated this category.',
		wrong: [
			[{ name: '' }, 'Category name is required'],
			[{ description: ' ' }, 'Category description is required']
		]
	},
	{
		thing: 'form',
		good: { title: 'Device' },
		added: 'Successfully added custom form.',
		updated: 'Successfully updated custom form.',
		wrong: [
			[{ title: ' ' }, 'Title required'],
			[{ title: 'ticket details' }, 'Title already exists']
		]
	},
	{
		thing: 'field',
		good: { label: 'Model', name: 'model' },
		added: 'Successfully added form field.',
		updated: 'Successfully updated this form field.',
		wrong: [
			[{ label: '' }, 'Label is required for custom form fields'],
			[{ name: '' }, 'Variable name is required'],
			[
				{ name: 'my model' },
				'Invalid character in variable name. Please use letters and numbers only.'
			],
			[{ choices: [], kind: 'choice' }, 'Choices are required']
		]
	},
	{
		thing: 'queue',
		good: { name: 'Mine' },
		added: 'Successfully created queue',
		updated: 'Queue updated successfully',
		wrong: [
			[{ name: ' ' }, 'Title is a required field'],
			[{ name: 'OPEN' }, 'Saved search with same name already exists'],
			[{ columns: [] }, 'Select at least one column']
		]
	},
	{
		thing: 'canned',
		good: { title: 'Hello', response: 'Hello!' },
		added: 'Successfully added a canned response.',
		updated: 'Successfully updated this canned response.',
		wrong: [
			[{ title: ' ' }, 'Title required'],
			[{ response: ' ' }, 'Response text is required']
		]
	},
	{
		thing: 'organization',
		good: { name: 'Bank' },
		added: 'Successfully added organization.',
		updated: 'Successfully updated this organization.',
		wrong: [[{ name: ' ' }, 'Name is a required field']]
	}
];

describe.each(forms)('the form of a $thing', ({ thing, good, added, updated, wrong }) => {
	const withOne = () => {
		const at = adminDesk();
		const { notice } = at.save(thing, good);
		return { ...at, notice, id: at.last(thing) };
	};

	it('names the saved row', () => {
		const { notice, save, id } = withOne();
		expect(notice).toBe(added);
		expect(save(thing, good, id).notice).toBe(updated);
	});

	it.each(wrong)('refuses %j', (values, message) => {
		const outcome = adminDesk().save(thing, { ...good, ...values });
		expect(outcome.refusal?.fields).toEqual([{ field: Object.keys(values)[0], message }]);
		expect(outcome.events).toEqual([]);
	});

	it('refuses a duplicate name in any case, but not the row itself', () => {
		const column = ['name', 'title'].find((name) => name in good) ?? '';
		const { save, id } = withOne();
		const twin = { ...good, [column]: String(good[column]).toUpperCase() };
		expect(save(thing, twin).refusal).not.toBeNull();
		expect(save(thing, twin, id).refusal).toBeNull();
	});

	it('makes no change when nothing differs', () => {
		const { refusal } = adminDesk().save(thing, good, 999);
		expect(refusal?.message).toMatch(/: Unknown or invalid ID\.$/);
	});
});
