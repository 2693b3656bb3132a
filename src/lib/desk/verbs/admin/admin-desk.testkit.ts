import type { Outcome } from '../../execute.ts';
import type { VerbName } from '../index.ts';
import { TrialDesk } from '../intake/trial-desk.testkit.ts';

const tables: Readonly<Record<string, string>> = {
	category: 'categories',
	status: 'statuses',
	priority: 'priorities',
	mailbox: 'mailboxes',
	canned: 'canned'
};

/** A desk whose John is an administrator with every permission. */
export function adminDesk() {
	const trial = new TrialDesk();
	const john = trial.agent('john');
	const role = trial.tables.all('roles').find(({ name }) => name === 'Expanded Access')?.id ?? 0;
	const permissions = ['org.create', 'org.edit', 'org.delete', 'faq.manage'];
	trial.tables.apply([
		{ type: 'changed', table: 'agents', id: 1, set: { admin: true, permissions } as never },
		{ type: 'changed', table: 'roles', id: role, set: { permissions: ['canned.manage'] } as never }
	]);
	const run = (verb: string, args: object) => trial.do(john, verb as VerbName, args as never);
	const all = (thing: string): readonly { id: number }[] =>
		trial.tables.all((tables[thing] ?? `${thing}s`) as 'roles');
	return {
		trial,
		run,
		all,
		/** The number of what was added last. */
		last: (thing: string) => all(thing).at(-1)?.id ?? 0,
		save: (thing: string, values: object, id?: number) =>
			run(`save_${thing}`, id === undefined ? { values } : { id, values }),
		remove: (thing: string, id: number) => run(`remove_${thing}`, { id })
	};
}

/** Messages at the fields. */
export const messages = ({ refusal }: Outcome) => refusal?.fields.map(({ message }) => message);
