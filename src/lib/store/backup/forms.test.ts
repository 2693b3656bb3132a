import { expect, it } from 'vitest';
import { BUILT_IN, type FormId, type OrganizationId } from '../../desk/model/index.ts';
import { ticketFormIds } from '#lib/desk/rules/forms/forms.ts';
import { edited, withoutHistory } from './backup.testkit.ts';
import { newDesk, newStore, opened, people, smallWorld } from '../store.testkit.ts';

const contract = 1 as FormId;
const bank = 1 as OrganizationId;

/** A desk on which a form was made, put everywhere, filled in, and deleted on nothing. */
async function deskWithForms() {
	const desk = await newDesk({ ...smallWorld, organizations: [{ name: 'Bank' }] });
	const { session } = desk;
	const { john, jane, karen } = await people(session);
	const ticket = await opened(session);
	await session.perform(jane, 'save_form', { values: { title: 'Contract' } });
	await session.perform(jane, 'save_field', {
		values: { name: 'term', label: 'Term', form: contract }
	});
	const forms = [contract, BUILT_IN];
	await session.perform(john, 'set_forms', { ticket, forms });
	await session.perform(john, 'set_field', { ticket, field: 'term', value: 'A year' });
	await session.perform(john, 'set_user_forms', { user: karen.id, forms });
	await session.perform(john, 'save_user', {
		id: karen.id,
		name: 'Karen',
		email: 'karen@bank.example',
		fields: { term: 'Two years' }
	});
	await session.perform(john, 'set_organization_forms', { organization: bank, forms });
	return { ...desk, ticket, john, jane, karen };
}

async function restored(file: Blob) {
	const { store } = newStore();
	const { desks } = await store.restore({ file });
	const [report] = desks;
	const session = await store.openDesk(report?.id ?? 0);
	return { report, session };
}

it('restores forms, their lists and values, with a matching history', async () => {
	const { store, id, session, ticket, karen } = await deskWithForms();
	expect(await session.verifyHistory()).toEqual([]);
	const { report, session: again } = await restored(await store.backup([id]));
	expect(report).toMatchObject({ mended: [], leftOut: [] });
	expect(await again.verifyHistory()).toEqual([]);
	const found = await again.read((tables) => ({
		forms: tables.all('forms').map(({ title }) => title),
		field: tables.all('fields')[0]?.form,
		ticket: tables.get('tickets', ticket),
		user: tables.get('users', karen.id),
		organization: tables.get('organizations', bank)
	}));
	const forms = [contract, BUILT_IN];
	expect(found).toMatchObject({
		forms: ['Contract'],
		field: contract,
		ticket: { forms, fields: { term: 'A year' } },
		user: { forms, fields: { term: 'Two years' } },
		organization: { forms }
	});
});

it('opens a desk from before there were custom forms: its tickets have the forms of their topics', async () => {
	const { store, id, session } = await newDesk();
	const ticket = await opened(session);
	// As written by that version: neither the table nor the columns exist.
	await store.db.config.delete([id, 'forms']);
	const old = await store.openDesk(id);
	expect(await old.verifyHistory()).toEqual([]);
	const file = await store.backup([id]);
	expect(await file.text()).not.toContain('"forms"');
	const { report, session: again } = await restored(file);
	expect(report).toMatchObject({ mended: [], leftOut: [] });
	const { john, jane } = await people(again);
	await again.perform(jane, 'save_form', { values: { title: 'Contract' } });
	const forms = await again.read((tables) => {
		const row = tables.get('tickets', ticket);
		return row && ticketFormIds(tables, row);
	});
	expect(forms).toEqual([BUILT_IN]);
	const outcome = await again.perform(john, 'set_forms', { ticket, forms: [BUILT_IN, contract] });
	expect(outcome.refusal).toBeNull();
	expect(await again.verifyHistory()).toEqual([]);
});

it('repairs edited lists, and a field on a missing form', async () => {
	const { store, id, ticket, karen } = await deskWithForms();
	const file = await edited(await withoutHistory(await store.backup([id])), (record) => {
		const { table, row } = record;
		if (table === 'forms') return null;
		if (table === 'tickets') return { ...record, row: { ...row, forms: [0, 'x', -3, 1] } };
		if (table === 'users') return { ...record, row: { ...row, forms: 'all', fields: [] } };
		return record;
	});
	const { report, session } = await restored(file);
	const found = await session.read((tables) => ({
		field: tables.all('fields')[0]?.form,
		ticket: tables.get('tickets', ticket)?.forms,
		user: tables.get('users', karen.id)
	}));
	expect(found).toMatchObject({ field: null, ticket: [0, 1], user: { forms: [] } });
	expect(found.user?.fields).toBeUndefined();
	expect(report?.mended.map(({ what }) => what)).toEqual(
		expect.arrayContaining([
			'fields: form names row 1 of forms, which is missing: now null',
			'tickets: forms[1] is not a whole number: left out',
			'tickets: forms[2] is not from 0 to 9007199254740991: left out',
			'users: forms is not a list: now empty',
			'users: fields is not a record: left out'
		])
	);
});

it('refuses to overwrite a list of forms that somebody else changed meanwhile', async () => {
	const { session, ticket, john } = await deskWithForms();
	const before = await session.read((tables) => tables.get('tickets', ticket)?.forms);
	const seen = [{ table: 'tickets', id: ticket, columns: { forms: before } }] as const;
	await session.perform(john, 'set_forms', { ticket, forms: [BUILT_IN] }, { seen });
	const late = await session.perform(john, 'set_forms', { ticket, forms: [BUILT_IN] }, { seen });
	expect(late.refusal).toMatchObject({ http: 409, fields: [{ field: 'forms' }] });
});
