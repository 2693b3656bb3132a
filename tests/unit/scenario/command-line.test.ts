import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/scenario/check.ts';
import { optionsOf } from '../../../src/cli/scenario/command.ts';
import { sourceFiles, type SourceFile } from '../../../src/cli/scenario/files.ts';
import { writeNew } from '../../../src/cli/scenario/new.ts';
import { prove } from '../../../src/cli/scenario/prove.ts';
import { jsonOf, linesOf } from '../../../src/cli/scenario/report.ts';
import { resultsOf, type FileResult, type Results } from '../../../src/cli/scenario/result.ts';
import { watch } from '../../../src/cli/scenario/watch.ts';
import { vet } from '../../../src/cli/scenario/vet.ts';
import { textOf } from './shipped.ts';
import { VARIED } from './varied.ts';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function given(change: (text: string) => string): string {
	const file = join(folder, 'banking-outage.yaml');
	writeFileSync(file, change(textOf('scenarios/banking-outage.yaml')));
	return file;
}

function results(examine: (file: SourceFile) => FileResult, path: string): Results {
	return resultsOf(sourceFiles([path]).map(examine));
}

const lineOf = (words: string) =>
	textOf('scenarios/banking-outage.yaml')
		.split('\n')
		.findIndex((one) => one.includes(words)) + 1;

it('proves a file, step by step, and counts', () => {
	const proved = results(
		prove,
		given((text) => text)
	);
	expect(proved.failed).toBe(0);
	const lines = linesOf(proved);
	expect(lines.some((line) => /^ {2}ok {5}Report the outage: \d+ of \d+ hold$/.test(line))).toBe(
		true
	);
	expect(lines.at(-1)).toBe(`${proved.passed} passed, 0 failed`);
	expect(proved.passed).toBeGreaterThan(50);
});

it('says in which line a proof broke', () => {
	const file = given((text) =>
		text.replace('      - claim: { ticket: outage }', '      - wait: 1 minute')
	);
	const proved = results(prove, file);
	const line = lineOf('id: kept-it');
	const words = `banking-outage.yaml:${line}:9: The feedback of the mistake "kept-it" is not shown`;
	expect(linesOf(proved).filter((one) => one.includes(words))).toHaveLength(1);
	expect(proved.failed).toBe(1);
	const found = JSON.parse(jsonOf(proved)) as Results;
	const failed = found.files[0]?.parts.flatMap((part) => part.failed) ?? [];
	expect(failed).toMatchObject([{ line, column: 9 }]);
});

it('checks a folder and reports every problem at its place', () => {
	given((text) => text.replace('level: beginner', 'level: easy'));
	const checked = results(check, folder);
	const [first, last] = linesOf(checked);
	expect(first).toMatch(
		/banking-outage\.yaml:8:8: "level" is "easy"; expected beginner, intermediate or advanced\.$/
	);
	expect(last).toBe('0 passed, 1 failed');
	expect(JSON.parse(jsonOf(checked))).toMatchObject({
		version: 1,
		files: [{ kind: 'scenario', problems: [{ line: 8, column: 8 }] }],
		passed: 0,
		failed: 1
	});
});

it('takes a world from a file beside the scenario', () => {
	const file = given((text) => text.replace('world: lab', 'world: bank'));
	expect(linesOf(results(check, file))[0]).toContain('There is no world "bank".');
	writeFileSync(join(folder, 'bank.world.yaml'), textOf('scenarios/worlds/lab.yaml'));
	expect(linesOf(results(check, folder)).at(-1)).toBe('2 passed, 0 failed');
});

it('says so when there is nothing to read', () => {
	expect(() => sourceFiles([folder])).toThrow('There is no YAML file in');
	expect(() => sourceFiles([join(folder, 'none.yaml')])).toThrow('There is no file or folder');
});

it('reads the words after a command, and refuses unknown options', () => {
	expect(optionsOf(['a.yaml', '--json', 'b', '--watch'])).toEqual({
		paths: ['a.yaml', 'b'],
		json: true,
		watch: true
	});
	expect(optionsOf(['a.yaml'])).toEqual({ paths: ['a.yaml'], json: false, watch: false });
	expect(() => optionsOf(['a.yaml', '--jsn'])).toThrow('There is no option --jsn.');
});

describe('a new lab', () => {
	it('proves as it is written, under the name of its file', () => {
		const file = join(folder, 'labs', 'first-help.yaml');
		writeNew(file);
		expect(readFileSync(file, 'utf8')).toMatch(
			/^deskdrill: 1\n.*\nid: first-help\ntitle: First help\n/
		);
		const proved = results(prove, file);
		expect(linesOf(proved).at(-1)).toBe(`${proved.passed} passed, 0 failed`);
		expect(proved.passed).toBeGreaterThan(10);
	});

	it('overwrites nothing, and needs a name that can be an id', () => {
		const file = given((text) => text);
		expect(() => writeNew(file)).toThrow('exists already');
		expect(readFileSync(file, 'utf8')).toBe(textOf('scenarios/banking-outage.yaml'));
		for (const name of ['My Lab.yaml', 'lab', 'lab-.yaml', '.yaml'])
			expect(() => writeNew(join(folder, name)), name).toThrow('cannot be the name of a lab');
		expect(() => writeNew(undefined)).toThrow('Say which file to write');
	});
});

it('examines a file again when it is saved, and all files when a world is', async () => {
	const file = given((text) => text);
	writeNew(join(folder, 'other.yaml'));
	writeNew(join(folder, 'worlds', 'mine.yaml'));
	const stop = new AbortController();
	const seen: string[][] = [];
	let next = () => {};
	const waited = () => new Promise<void>((done) => (next = done));
	const watching = watch(
		[folder],
		(files) => {
			seen.push(files.map(({ name }) => name.split('/').at(-1) ?? '').sort());
			next();
		},
		stop.signal
	);
	let saved = waited();
	writeFileSync(file, 'deskdrill: 1');
	await saved;
	saved = waited();
	writeFileSync(join(folder, 'worlds', 'mine.yaml'), 'deskdrill: 1');
	await saved;
	stop.abort();
	await watching;
	expect(seen).toEqual([
		['banking-outage.yaml'],
		['banking-outage.yaml', 'mine.yaml', 'other.yaml']
	]);
});

describe('a lab with texts in another language', () => {
	const german = () => {
		const path = join(folder, 'banking-outage.de.yaml');
		writeFileSync(path, textOf('scenarios/banking-outage.de.yaml'));
		return path;
	};

	it('is checked and proved with its scenario, each in its language', () => {
		given((text) => text);
		const path = german();
		expect(linesOf(results(check, folder)).at(-1)).toBe('2 passed, 0 failed');
		const proved = results(prove, path);
		expect(proved.failed).toBe(0);
		expect(linesOf(proved)[0]).toMatch(/^Mobile- und Online-Banking ausgefallen \(/);
	});

	it('has its problems at their place, and those of its scenario with its name', () => {
		const path = german();
		expect(linesOf(results(check, path))[0]).toMatch(
			/banking-outage\.de\.yaml:3:13: There is no scenario banking-outage\.yaml beside this file\.$/
		);
		given((text) => text.replace('level: beginner', 'level: easy'));
		expect(linesOf(results(check, path)).slice(0, 2)).toEqual([
			expect.stringMatching(/The scenario of this file cannot be read\.$/),
			expect.stringMatching(/banking-outage\.yaml:8:8: "level" is "easy"/)
		]);
	});

	it('is told where a proof of it breaks, by the ids of its texts', () => {
		given((text) => text.replace('      - claim: { ticket: outage }', '      - wait: 1 minute'));
		const line = textOf('scenarios/banking-outage.de.yaml')
			.split('\n')
			.findIndex((one) => one.includes('kept-it:'));
		const words = `banking-outage.de.yaml:${line + 2}:`;
		expect(linesOf(results(prove, german())).filter((one) => one.includes(words))).toHaveLength(1);
	});
});

it('reads the files of a zip, each with the others', () => {
	const files = {
		'lab/banking-outage.yaml': textOf('scenarios/banking-outage.yaml').replace(
			'world: lab',
			'world: bank'
		),
		'lab/banking-outage.de.yaml': textOf('scenarios/banking-outage.de.yaml'),
		'lab/bank.yaml': textOf('scenarios/worlds/lab.yaml')
	};
	const packed = (name: string, of: Record<string, string>) => {
		const path = join(folder, name);
		const bytes = Object.entries(of).map(([file, text]) => [file, strToU8(text)] as const);
		writeFileSync(path, zipSync(Object.fromEntries(bytes)));
		return path;
	};
	const checked = linesOf(results(check, packed('pack.zip', files)));
	expect(checked.map((line) => line.replace(folder, ''))).toEqual([
		expect.stringMatching(/pack\.zip\/banking-outage\.yaml$/),
		expect.stringMatching(/pack\.zip\/banking-outage\.de\.yaml$/),
		expect.stringMatching(/pack\.zip\/bank\.yaml$/),
		'3 passed, 0 failed'
	]);
	const without = { 'banking-outage.yaml': files['lab/banking-outage.yaml'] };
	expect(linesOf(results(check, packed('less.zip', without)))[0]).toContain('no world "bank"');
	writeFileSync(join(folder, 'broken.zip'), 'PK');
	expect(linesOf(results(check, join(folder, 'broken.zip')))[0]).toContain('is not a zip file');
});

it('vets as many stories as show every value', () => {
	const path = join(folder, 'varied.yaml');
	const lab = VARIED.replace('title: Report it', 'title: Report {case.thing}').replace(
		'    hints: [a, b, c]\n',
		'    ask: [{ id: what, question: What is lost?, answer: { text: ["{case.thing}"] } }]\n    hints: [a, b, c]\n'
	);
	writeFileSync(path, lab);
	const vetted = linesOf(results(vet, path)).filter((line) =>
		line.includes('The title of the step gives away')
	);
	for (const thing of ['a badge', 'a mouse', 'a laptop'])
		expect(
			vetted.filter((line) => line.includes(`it says "${thing}"`)),
			thing
		).toHaveLength(1);
});
