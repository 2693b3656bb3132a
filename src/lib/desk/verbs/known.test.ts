import { describe, expect, it } from 'vitest';
import type { Args } from '#lib/kernel/verbs/args.ts';
import { BUILT_IN, type Actor } from '../model/index.ts';
import { lab } from '../views/lab.testkit.ts';
import { arg } from './args.ts';
import { refuseStrangers, refuseUnknown } from './known.ts';

/** What is refused of an argument with this value; null when nothing is. */
function refused(one: Args[string], value: unknown) {
	try {
		refuseUnknown(lab().tables, { one }, { one: value });
		return null;
	} catch (error) {
		return (error as { refusal: object }).refusal;
	}
}

const unknown = {
	http: 200,
	message: 'Unable to do that. Correct any errors below and try again.',
	fields: [{ field: 'one', message: 'which: Unknown or invalid ID.' }]
};
const rows = [
	'agent',
	'department',
	'priority',
	'role',
	'schedule',
	'sla',
	'status',
	'team',
	'topic',
	'user'
] as const;

describe('an argument that names a row', () => {
	it.each(rows)('%s: is refused when there is none', (kind) => {
		const one = arg[kind]('which', 'Which.');
		expect(refused(one, 999)).toEqual(unknown);
		expect(refused(one, 1)).toBeNull();
		for (const nothing of [undefined, null]) expect(refused(one, nothing)).toBeNull();
	});

	it.each(['organization', 'form'] as const)('%s: is refused when there is none', (kind) => {
		expect(refused(arg[kind]('which', 'Which.'), 999)).toEqual(unknown);
	});

	it('the built-in form is always there', () => {
		expect(refused(arg.form('which', 'Which.'), BUILT_IN)).toBeNull();
	});

	it('each of a list is looked at', () => {
		const one = arg.list('which', 'All.', arg.user('user', 'One.'));
		expect(refused(one, [1, 2])).toBeNull();
		expect(refused(one, [])).toBeNull();
		expect(refused(one, [1, 999])).toEqual(unknown);
	});

	it.each([
		['assignee', 'agent', 1],
		['assignee', 'team', 1],
		['referee', 'agent', 1],
		['referee', 'team', 1],
		['referee', 'dept', 3]
	] as const)('%s: a %s', (kind, of, id) => {
		const one = arg[kind]('which', 'Who.');
		expect(refused(one, { kind: of, id })).toBeNull();
		expect(refused(one, { kind: of, id: 999 })).toEqual(unknown);
	});

	it('tickets and tasks are left to their verbs, which have words of their own', () => {
		expect(refused(arg.ticket('which', 'Which.'), 999)).toBeNull();
		expect(refused(arg.task('which', 'Which.'), 999)).toBeNull();
		expect(refused(arg.text('which', 'What.'), 'agent')).toBeNull();
	});
});

describe('who acts', () => {
	const denied = (by: object) => {
		try {
			refuseStrangers(lab().tables, by as Actor);
			return null;
		} catch (error) {
			return (error as { refusal: object }).refusal;
		}
	};
	it('must be there', () => {
		const answer = { http: 403, message: 'Access denied', fields: [] };
		expect(denied({ kind: 'agent', id: 99 })).toEqual(answer);
		expect(denied({ kind: 'user', id: 99 })).toEqual(answer);
		for (const by of [
			{ kind: 'agent', id: 1 },
			{ kind: 'user', id: 1 },
			{ kind: 'guest' },
			{ kind: 'system' }
		])
			expect(denied(by)).toBeNull();
	});
});
