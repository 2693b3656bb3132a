import { beforeEach, expect, it } from 'vitest';
import { BUILT_IN, type FormId, type OrganizationId } from '../../model/index.ts';
import { formsOfPerson } from '../../rules/forms/forms.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

let desk: TrialDesk;
beforeEach(() => {
	desk = new TrialDesk({
		organizations: [{ name: 'Bank' }],
		forms: [{ title: 'Contract' }],
		fields: [
			{ name: 'asset' },
			{ name: 'name', label: 'Contact', form: 'Contract', 'required for agents': true },
			{ name: 'size', kind: 'choice', choices: ['S', 'L'], form: 'Contract' }
		]
	});
});

const contract = 1 as FormId;
const bank = 1 as OrganizationId;
const john = () => desk.agent('john');
const karen = () => desk.user('karen').id;
const userForms = (forms: readonly FormId[]) =>
	desk.do(john(), 'set_user_forms', { user: karen(), forms });
const bankForms = (forms: readonly FormId[]) =>
	desk.do(john(), 'set_organization_forms', { organization: bank, forms });
const user = () => desk.tables.get('users', karen());
const saveKaren = (fields: Record<string, string>) =>
	desk.do(john(), 'save_user', {
		id: karen(),
		name: 'Karen',
		email: 'karen@customer.example',
		fields
	});

it('users and organizations have the built-in form, and custom ones that are added', () => {
	const labels = () =>
		formsOfPerson(desk.tables, 'user', user() ?? {}).map(({ title, fields }) => [
			title,
			...fields.map(({ label }) => label)
		]);
	expect(labels()).toEqual([['Contact Information']]);
	expect(userForms([contract, BUILT_IN]).refusal).toBeNull();
	expect(labels()).toEqual([['Contract', 'Contact', 'size'], ['Contact Information']]);
	expect(bankForms([BUILT_IN, contract]).refusal).toBeNull();
	const row = desk.tables.get('organizations', bank);
	expect(row?.forms).toEqual([BUILT_IN, contract]);
	expect(row?.updated).not.toBeNull();
});

it('the built-in form stays', () => {
	const message = (outcome: ReturnType<typeof userForms>) => outcome.refusal?.fields[0]?.message;
	expect(message(userForms([contract]))).toBe('Contact Information cannot be removed');
	expect(message(bankForms([contract]))).toBe('Organization Information cannot be removed');
});

it('managing their forms requires the permission to edit them', () => {
	const agent = desk.tables.all('agents')[0];
	desk.tables.apply([
		{ type: 'changed', table: 'agents', id: agent?.id as never, set: { permissions: [] } }
	]);
	expect(userForms([BUILT_IN, contract]).refusal?.http).toBe(403);
	expect(bankForms([BUILT_IN, contract]).refusal?.http).toBe(403);
});

it('answers belong to the forms of their owner, and must be valid', () => {
	saveKaren({ name: 'Mr. Miller' });
	expect(user()?.fields).toEqual({});
	userForms([BUILT_IN, contract]);
	const refused = saveKaren({ name: ' ', size: 'XXL' }).refusal;
	expect(refused?.fields).toEqual([
		{ field: 'fields.name', message: 'Contact is a required field' },
		{ field: 'fields.size', message: 'size: Unknown or invalid input' }
	]);
	expect(saveKaren({ name: 'Mr. Miller', size: 'L', asset: 'none of hers' }).refusal).toBeNull();
	expect(user()).toMatchObject({ name: 'Karen', fields: { name: 'Mr. Miller', size: 'L' } });
});

it('answers are kept while the form is removed', () => {
	userForms([BUILT_IN, contract]);
	saveKaren({ size: 'L' });
	userForms([BUILT_IN]);
	saveKaren({ size: 'S' });
	expect(user()?.fields).toEqual({ size: 'L' });
});

it('answers of an organization are saved with it, all or nothing', () => {
	bankForms([BUILT_IN, contract]);
	const save = (name: string, fields: Record<string, string>) =>
		desk.do(john(), 'save_organization', { id: bank, values: { name }, fields });
	expect(save('New Bank', { name: '' }).refusal?.fields).toEqual([
		{ field: 'fields.name', message: 'Contact is a required field' }
	]);
	expect(desk.tables.get('organizations', bank)).toMatchObject({ name: 'Bank' });
	expect(save('New Bank', { name: 'Ms. Wu' }).refusal).toBeNull();
	expect(desk.tables.get('organizations', bank)).toMatchObject({
		name: 'New Bank',
		fields: { name: 'Ms. Wu' }
	});
});
