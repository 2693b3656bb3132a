import { describe, expect, it } from 'vitest';
import { lab, type VerbCall } from '../../views/lab.testkit.ts';
import type { SavedSearch } from './save-search.ts';

function asJohn() {
	const desk = lab();
	/** The notice, or the messages at the fields, or the message above them. */
	const says = (call: VerbCall) => {
		const { notice, refusal } = desk.as('john', call);
		if (!refusal) return notice;
		const messages = refusal.fields.map(({ message }) => message).join(' ');
		return messages || refusal.message;
	};
	return { desk, says };
}

describe('messages of the profile pages', () => {
	it.each([
		[{ firstName: ' ' }, 'First name is required'],
		[{ lastName: ' ' }, 'Last name is required'],
		[{ email: 'john' }, 'Valid email is required'],
		[{ preferences: { queue: 999 as never } }, 'Unknown or invalid ID.'],
		[{ email: ' johnny@lab.example ', preferences: {} }, 'Profile updated successfully']
	])('My Profile: %j', (values, answer) => {
		const { says, desk } = asJohn();
		expect(says({ verb: 'save_profile', args: { values } })).toBe(answer);
		expect(desk.agent('john').email).toMatch(/^john(ny)?@lab\.example$/);
	});

	it.each([
		['wrong', 'better one', 'Current password is incorrect'],
		['john', '12345', 'Password must be at least 6 characters'],
		['john', '123456', 'Password successfully changed']
	])('Change Password: %s, %s', (current, password, answer) => {
		const { says, desk } = asJohn();
		expect(says({ verb: 'change_password', args: { current, password } })).toBe(answer);
		const isNew = answer.includes('changed');
		expect(desk.agent('john').password).toBe(isNew ? password : 'john');
	});

	it('Change Password: the same password is refused', () => {
		const { says } = asJohn();
		const change = (current: string) =>
			says({ verb: 'change_password', args: { current, password: 'secret' } });
		change('john');
		expect(change('secret')).toBe('The new password must be different');
	});
});

describe('messages of the search page', () => {
	const withSearch = () => {
		const { desk, says } = asJohn();
		const save = (values: Partial<SavedSearch>, id?: number) =>
			says({
				verb: 'save_search',
				args: { values: { name: 'Mine', ...values }, ...(id !== undefined && { id }) }
			});
		const saved = save({
			keywords: ' ink ',
			sort: 'Due Date',
			columns: ['Subject'],
			parent: 1 as never
		});
		return { desk, says, save, saved, id: desk.tables.lastId('queues') };
	};

	it('when it is saved, changed and deleted', () => {
		const { desk, says, save, saved, id } = withSearch();
		const row = () => desk.tables.get('queues', id);
		const shown = { parent: 1, sort: 'Due Date', columns: ['Subject'] };
		expect(saved).toBe('Search saved successfully');
		expect(row()).toMatchObject({ ...shown, criteria: { keywords: 'ink', rules: [] } });
		// What is not said of the way it is shown stays.
		expect(save({ name: 'Theirs' }, id)).toBe('Search updated successfully');
		expect(row()).toMatchObject({ ...shown, name: 'Theirs', criteria: { rules: [] } });
		expect(row()?.criteria).not.toHaveProperty('keywords');
		expect(save({ parent: null }, id)).toBe('Search updated successfully');
		expect(row()?.parent).toBeNull();
		expect(says({ verb: 'remove_search', args: { id } })).toBe('Search deleted successfully');
		expect(save({}, id)).toBe('Unknown or invalid ID.');
	});

	it('when it cannot be saved', () => {
		const { save, id } = withSearch();
		const nowhere = 'A queue must be at the top level or directly below a top-level queue';
		expect(save({ name: 'Below', parent: id as never })).toBe(nowhere);
		expect(save({ name: 'Below', parent: 999 as never })).toBe(nowhere);
		const rules = [{ field: 'colour', how: 'is', values: ['red'] }] as never;
		expect(save({ name: 'Red', rules })).toBe('Unknown or invalid criteria.');
	});
});
