import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packLimits } from './limits.ts';
import { openFiles } from './open-files.ts';
import { worldName } from './sorted.ts';

const SCENARIO = 'deskdrill: 1\nworld: bank\nsteps:\n';
const WORLD = 'deskdrill: 1\ntitle: A bank\n';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const zip = (name: string, files: Record<string, string>) =>
	file(name, packed(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)]))));
const packed = (files: Record<string, Uint8Array>) => new Uint8Array(zipSync(files, { level: 9 }));

async function why(...files: File[]): Promise<string> {
	const opened = await openFiles(files);
	return opened.ok ? 'opened' : opened.why;
}

describe('the files of a lab', () => {
	it('are a scenario alone, whatever is in it', async () => {
		expect(await openFiles([file('a.yaml', 'title: x')])).toEqual({
			ok: true,
			sources: { scenario: { fileName: 'a.yaml', text: 'title: x' }, worlds: [], overlays: [] }
		});
	});

	const together = {
		ok: true,
		sources: {
			scenario: { fileName: 'a.yaml', text: SCENARIO },
			worlds: [{ fileName: 'bank.world.yaml', text: WORLD }],
			overlays: []
		}
	};

	it('are a scenario and its world, in any order', async () => {
		const opened = await openFiles([file('bank.world.yaml', WORLD), file('a.yaml', SCENARIO)]);
		expect(opened).toEqual(together);
	});

	it('are the same in a zip, with what systems put beside them', async () => {
		const pack = zip('pack.zip', {
			'lab/a.yaml': SCENARIO,
			'lab/bank.world.yaml': WORLD,
			'lab/README.md': '# Hello',
			'lab/.DS_Store': 'x',
			'__MACOSX/lab/._a.yaml': 'x'
		});
		expect(await openFiles([pack])).toEqual(together);
	});

	const GERMAN = 'deskdrill: 1\ntranslates: a\nlanguage: de\nsteps:\n  report: { title: T }\n';

	it('are a scenario with its texts in other languages and its world', async () => {
		const files = { 'a.de.yaml': GERMAN, 'a.yaml': SCENARIO, 'bank.world.yaml': WORLD };
		const overlays = [{ fileName: 'a.de.yaml', text: GERMAN }];
		const wanted = { ok: true, sources: { ...together.sources, overlays } };
		expect(await openFiles([zip('pack.zip', files)])).toEqual(wanted);
		const chosen = Object.entries(files).map(([name, text]) => file(name, text));
		expect(await openFiles(chosen)).toEqual(wanted);
		expect(await why(file('a.de.yaml', GERMAN))).toBe(
			'a.de.yaml translates a scenario. Choose it together with a.yaml.'
		);
	});

	it('give a world the name that the scenario uses', () => {
		for (const fileName of ['bank.yaml', 'bank.world.yaml', 'bank.world (1).yaml', 'bank (2).yml'])
			expect(worldName({ fileName })).toBe('bank');
	});

	it('are refused when they are no lab', async () => {
		expect(await why(file('a.yaml', WORLD), file('b.yaml', WORLD))).toBe(
			'None of these files is a scenario, which has “steps”: a.yaml, b.yaml.'
		);
		expect(await why(file('a.yaml', SCENARIO), file('b.yaml', SCENARIO))).toContain(
			'These are 2 scenarios (a.yaml, b.yaml).'
		);
		expect(await why(zip('p.zip', { 'a/a.yaml': SCENARIO, 'b/a.yaml': WORLD }))).toContain(
			'There are two files called a.yaml.'
		);
		expect(await why(zip('p.zip', { 'a.yaml': SCENARIO, 'run.exe': 'x' }))).toContain(
			'run.exe is no YAML file'
		);
		expect(await why(zip('p.zip', { 'README.md': 'x' }))).toBe('There is no YAML file in it.');
		expect(await why(file('a.yaml', 'x'.repeat(2_000_001)))).toContain('at most 2 MB');
		expect(await why(file('a.yaml', new Uint8Array([0xff, 0xc3, 0x28])))).toContain('UTF-8');
	});
});

describe('a hostile pack', () => {
	it('that unpacks to far more is given up on the way', async () => {
		const bomb = file('bomb.zip', packed({ 'a.yaml': new Uint8Array(60_000_000) }));
		expect(bomb.size).toBeLessThan(packLimits.packed);
		expect(await why(bomb)).toBe('bomb.zip is too large: unpacked, a pack has at most 8 MB.');
	});

	it('that says something else about its sizes is given up all the same', async () => {
		const bytes = packed({ 'a.yaml': new Uint8Array(20_000_000) });
		// The size in the file's own header and in the directory at the end.
		const view = new DataView(bytes.buffer);
		view.setUint32(22, 10, true);
		const directory = view.getUint32(bytes.length - 6, true);
		view.setUint32(directory + 24, 10, true);
		expect(await why(file('bomb.zip', bytes))).toContain('at most 8 MB');
	});

	it.each(['../a.yaml', '/a.yaml', 'a\\b.yaml', 'c:a.yaml', 'a\n.yaml'])(
		'with a name like %j is refused',
		async (name) => {
			expect(await why(zip('p.zip', { [name]: SCENARIO }))).toBe(
				'p.zip holds a file with a name that is not allowed in a pack.'
			);
		}
	);

	it('with too many files or too long a name is refused', async () => {
		const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.yaml`, 'x']));
		expect(await why(zip('p.zip', many))).toBe('p.zip holds more than 100 files.');
		expect(await why(zip('p.zip', { [`${'n'.repeat(200)}.yaml`]: 'x' }))).toContain(
			'200 characters'
		);
	});

	it('that is damaged is refused as a whole', async () => {
		const whole = packed({ 'a.yaml': strToU8(SCENARIO.repeat(500)), 'b.yaml': strToU8(WORLD) });
		const damaged = /^p.zip is not a zip file, or is damaged\./;
		expect(await why(file('p.zip', whole.slice(0, 60)))).toMatch(damaged);
		expect(await why(file('p.zip', 'not a zip'))).toMatch(damaged);
		// It is not searched for a header further on.
		expect(await why(file('p.zip', new Uint8Array([0, ...whole])))).toMatch(damaged);
		expect(await why(file('p.zip', ''))).toMatch(damaged);
		const turned = whole.slice();
		turned[45] = 0xff;
		expect(await why(file('p.zip', turned))).toMatch(damaged);
		expect(await why(file('p.zip', new Uint8Array(packLimits.packed + 1)))).toContain(
			'at most 4 MB'
		);
	});
});
