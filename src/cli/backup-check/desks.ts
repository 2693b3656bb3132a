import fc from 'fast-check';
import { keyOfBytes, type DeskId, type DeskSession, type Store } from '#lib/store/index.ts';
import type { ArgsOf } from '#lib/store/api.ts';
import type { Command } from '#lib/desk/execute.ts';
import type { Attachment } from '#lib/desk/model/index.ts';
import { commands } from '#lib/desk/random-commands.testkit.ts';
import { workTables } from '#lib/desk/tables.ts';
import { before, world } from '#lib/desk/random-desk.testkit.ts';

/** Desks for the round trips of backups. */

export interface MadeDesk {
	readonly id: DeskId;
	readonly session: DeskSession;
}

const root = { kind: 'agent', id: 1 } as never;
const karen = { kind: 'user', id: 1 } as never;

/** The desk that random commands are made for, before any of them. */
export async function madeDesk(store: Store, title: string): Promise<MadeDesk> {
	const source = { scenario: null, world: null };
	const id = await store.createDesk({ title, scenario: null, world, source });
	const session = await store.openDesk(id);
	for (const command of before)
		await session.perform(command.by, command.verb, command.args as never);
	return { id, session };
}

/** A desk after random commands: every verb, by everybody; many are refused. */
export async function randomDesk(store: Store, seed: number): Promise<MadeDesk> {
	const made = await madeDesk(store, `Random work ${seed}`);
	const { session } = made;
	const [plan = []] = fc.sample(commands, { seed, numRuns: 1 });
	for (const { after, by, verb, args } of plan) {
		await session.moveClock((await session.clock()).now + Math.min(after, 3_600_000));
		await session.perform(by, verb, args as ArgsOf<Command['verb']>);
	}
	return made;
}

/** Rows of every table whose rows are removed, added and removed again, so that what was logged of them stays behind. */
export async function deskOfRemovals(store: Store): Promise<MadeDesk> {
	const made = await madeDesk(store, 'Removals');
	const { session } = made;
	const perform = async (by: never, verb: Command['verb'], args: object) => {
		const { refusal } = await session.perform(by, verb, args as never);
		if (refusal) throw new Error(`${verb} was refused: ${JSON.stringify(refusal)}`);
	};
	await perform(root, 'task_add', { ticket: 1, title: 'A', description: 'b', department: 1 });
	await perform(root, 'task_delete', { task: 3 });
	await perform(root, 'delete_ticket', { ticket: 3 });
	await perform(root, 'save_category', { values: { name: 'C', description: '<p>c</p>' } });
	return made;
}

/** Incompressible bytes, deterministic for a size. */
function bytesOf(size: number): ArrayBuffer {
	const bytes = new Uint8Array(size);
	let state = size | 1;
	for (let at = 0; at < size; at++) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		bytes[at] = state >>> 24;
	}
	return bytes.buffer;
}

/** A reply with files of these sizes (in bytes), each with a reply of its own. */
export async function withFiles({ session }: MadeDesk, sizes: readonly number[]): Promise<void> {
	for (const [at, size] of sizes.entries()) {
		const bytes = bytesOf(size);
		const file: Attachment = {
			name: kinds[at % kinds.length]?.(size) ?? 'file',
			type: 'application/octet-stream',
			size,
			key: await keyOfBytes(bytes),
			text: null
		};
		const args = { ticket: 1, body: '<p>A file</p>', attachments: [file] };
		const { refusal } = await session.perform(root, 'note', args as never, { files: [bytes] });
		if (refusal) throw new Error(`A file of ${size} bytes was refused: ${JSON.stringify(refusal)}`);
	}
}

const kinds = [
	(size: number) => `bytes ${size}.bin`,
	(size: number) => `Übersicht ${size} 🖨️.pdf`,
	() => '.env',
	(size: number) => `a"b'c ${size}.log`
];

/** Long texts, written as a client's message: with lone surrogates, line ends of every kind, and characters of the format. */
export async function withTexts({ session }: MadeDesk, lengths: readonly number[]): Promise<void> {
	for (const length of lengths) {
		const message = textOf(length);
		const { refusal } = await session.perform(karen, 'user_reply', { ticket: 1, message } as never);
		if (refusal)
			throw new Error(`A text of ${length} characters was refused: ${JSON.stringify(refusal)}`);
	}
}

const odd = [
	'🖨️ ',
	'ä',
	'\r\n',
	'\n#0000000f=',
	'\u2028',
	'"\\',
	'\t',
	'{"end":true}',
	'plain words '
];

function textOf(length: number): string {
	const parts: string[] = [];
	let long = 0;
	for (let at = 0; long < length; at++) {
		const part = odd[(at * 7) % odd.length] ?? '';
		parts.push(part);
		long += part.length;
	}
	return parts.join('').slice(0, length);
}

/** Opens tickets until the desk has so many rows. */
export async function manyRows(store: Store, { session }: MadeDesk, rows: number): Promise<void> {
	for (let count = 0; (await rowsIn(store)) < rows; count++) {
		const args = { topic: 1, subject: `Printer ${count}`, message: '<p>No paper.</p>' };
		await session.perform(karen, 'open', args as never);
	}
}

async function rowsIn({ db }: Store): Promise<number> {
	const counts = await Promise.all(workTables.map((table) => db.work(table).count()));
	const config = await db.config.toArray();
	return [...counts, ...config.map(({ rows }) => rows.length)].reduce(
		(sum, count) => sum + count,
		0
	);
}
