import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	agentPermissions,
	knowledgebasePermissions,
	taskPermissions,
	ticketPermissions
} from '../model/permissions.ts';
import { mailTemplates } from '../model/mail-templates.ts';
import { verbs } from './index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';

const lib = resolve(import.meta.dirname, '../..');
const records = Object.entries(verbs) as unknown as [string, Verb][];

describe('the record of every verb', () => {
	it.each(records)('%s has its name, a label, a word, a sentence and a guard', (name, record) => {
		expect(record.name).toBe(name);
		expect(record.label).toMatch(/\S/);
		expect(record.say).toMatch(/^[A-Za-z]/);
		expect(record.about).toMatch(/\.$/);
		expect(record.guard).toBeTypeOf('function');
	});

	it('has a unique word', () => {
		const words = records.map(([, { say }]) => say);
		expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
	});
});

/** Files that may name permissions, beside the guards in the verbs' own folder. */
const named: Readonly<Record<string, string>> = {
	'desk/model/permissions.ts': 'the list of them',
	'desk/stock.ts': 'what a new desk grants',
	'desk/rules/access/access.ts': 'what the empty role grants',
	'desk/rules/lifecycle/status-change.ts': 'whether a status comes along with a reply or a note',
	'desk/rules/opening/settling.ts': 'whether a status comes along with opening',
	'desk/rules/opening/opening-agents.ts': 'what may come along with opening',
	'desk/rules/access/listed.ts': 'what a search shows',
	'desk/views/statistics.ts': 'whose statistics are shown',
	'ui/scp/directory/colleagues.ts': 'whom the directory shows',
	'ui/scp/users/DirectoryFrame.svelte': 'whether the directory is shown'
};

const permissions = Object.keys({
	...ticketPermissions,
	...taskPermissions,
	...knowledgebasePermissions,
	...agentPermissions
});
/** "ticket.reply" is a permission and the occasion of a mail. */
const ambiguous: readonly string[] = mailTemplates;

function* sources(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* sources(path);
		else if (/\.(ts|svelte)$/.test(entry.name) && !/\.(test|testkit)\.ts$/.test(entry.name))
			yield path;
	}
}

function namesPermissions(path: string): boolean {
	const text = readFileSync(path, 'utf8');
	const quoted = (permission: string) => text.includes(`'${permission}'`);
	const isMail = text.includes('mail') || path.includes('mail');
	return permissions.some((one) => quoted(one) && !(ambiguous.includes(one) && isMail));
}

it('only the guards and these rules read permissions by name', () => {
	const found = [...sources(lib)]
		.filter(namesPermissions)
		.map((path) => relative(lib, path).replaceAll('\\', '/'))
		.filter((path) => !path.startsWith('desk/verbs/'));
	expect(found.filter((path) => !(path in named))).toEqual([]);
	expect(Object.keys(named).filter((path) => !found.includes(path))).toEqual([]);
});
