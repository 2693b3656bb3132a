import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { strToU8, zipSync } from 'fflate';
import { unzip } from '#lib/ui/labs/pack/unzip.ts';
import { textOfBytes } from '#lib/ui/base/text-of-file.ts';
import { readScenario, readWorld } from '#lib/systems/files.ts';
import { hostileFiles } from './hostile-files.ts';
import { tableOf } from './table.ts';

/** Milliseconds of the processor that hostile files and packs may cost. */
const MOST = 100;

/** Prints what it costs to refuse hostile files and packs: time of the processor, which other work on the machine does not change. */
export function benchHostile(print: (line: string) => void) {
	const lab = readWorld(
		readFileSync(join(import.meta.dirname, '../../../scenarios/worlds/lab.yaml'), 'utf8')
	);
	if (!lab.ok) throw new Error('The world cannot be read.');
	const worlds = { names: ['lab'], find: () => lab.world };
	// The first file warms up what all need.
	readScenario(
		readFileSync(join(import.meta.dirname, '../../../scenarios/banking-outage.yaml'), 'utf8'),
		worlds
	);
	const rows = hostileFiles.map(({ what, kind, text }) =>
		measured(`${what} (${kind})`, () => {
			const read = kind === 'world' ? readWorld(text) : readScenario(text, worlds);
			return read.ok ? 'read' : `${read.problems.length}: ${read.problems[0]?.message ?? ''}`;
		})
	);
	unzip('p.zip', zipSync({ 'a.yaml': strToU8('x') }));
	const packs = hostilePacks().map(([what, bytes]) =>
		measured(`${what} (pack of ${Math.round(bytes.length / 1000)} kB)`, () => {
			const opened = unzip('p.zip', bytes);
			if (!opened.ok) return opened.why;
			const texts = opened.files.map(({ name, bytes: one }) => textOfBytes(name, one));
			return texts.find((one) => !one.ok)?.why ?? 'read';
		})
	);
	const all = [...rows, ...packs].sort((a, b) => b.took - a.took);
	for (const line of tableOf(
		['file', 'ms of CPU', 'is told'],
		all.map(({ what, took, told }) => [what, took.toFixed(0), told.slice(0, 70)])
	))
		print(line);
	print(
		`  ${all.filter(({ took }) => took > MOST).length} of ${all.length} take more than ${MOST} ms`
	);
}

function measured(what: string, work: () => string) {
	const before = process.cpuUsage();
	const told = work();
	const { user, system } = process.cpuUsage(before);
	return { what, told, took: (user + system) / 1000 };
}

function hostilePacks(): [what: string, bytes: Uint8Array][] {
	const packed = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
	const zeros = packed({ 'a.yaml': new Uint8Array(400_000_000) });
	const inner = packed({ 'a.yaml': new Uint8Array(7_000_000) });
	const many = Object.fromEntries(
		Array.from({ length: 20_000 }, (_, n) => [`${n}.yaml`, strToU8('x')])
	);
	const lying = packed({ 'a.yaml': new Uint8Array(20_000_000) });
	const view = new DataView(lying.buffer);
	view.setUint32(22, 10, true);
	return [
		['400 MB of zeros', zeros],
		['7.9 MB of zeros', packed({ 'a.yaml': new Uint8Array(7_900_000) })],
		['20,000 files', packed(many)],
		['packs in a pack', packed({ 'inner.zip': inner, 'a.yaml': strToU8('x') })],
		['wrong sizes', lying],
		[
			'4 MB of chance',
			Uint8Array.from({ length: 4_000_000 }, (_, n) => (n * 2_654_435_761) >>> 13)
		],
		['UTF-16 without its mark', packed({ 'a.yaml': strToU8('x\0'.repeat(200_000)) })]
	];
}
