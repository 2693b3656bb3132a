import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { check } from '../../../src/cli/scenario/check.ts';
import { prove } from '../../../src/cli/scenario/prove.ts';
import { textOf } from './shipped.ts';

let folder = '';
let said: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
	said = [];
	for (const method of ['log', 'error'] as const)
		vi.spyOn(console, method).mockImplementation((line: string) => said.push(line));
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

function given(change: (text: string) => string): string {
	const file = join(folder, 'banking-outage.yaml');
	writeFileSync(file, change(textOf('scenarios/banking-outage.yaml')));
	return file;
}

it('proves a file, step by step, and counts', () => {
	expect(prove([given((text) => text)])).toBe(0);
	expect(said.some((line) => /^ {2}ok {5}Report the outage: \d+ of \d+ hold$/.test(line))).toBe(
		true
	);
	expect(said.at(-1)).toMatch(/^\d+ passed, 0 failed$/);
});

it('says in which line a proof broke', () => {
	const file = given((text) =>
		text.replace('      - claim: { ticket: outage }', '      - wait: 1 minute')
	);
	const line =
		textOf('scenarios/banking-outage.yaml')
			.split('\n')
			.findIndex((one) => one.includes('id: kept-it')) + 1;
	expect(prove([file])).toBe(1);
	expect(
		said.some((one) =>
			one.includes(
				`banking-outage.yaml:${line}:9: The feedback of the mistake "kept-it" is not shown`
			)
		)
	).toBe(true);
});

it('checks a folder and reports every problem at its place', () => {
	given((text) => text.replace('level: beginner', 'level: easy'));
	expect(check([folder])).toBe(1);
	expect(said[0]).toMatch(
		/banking-outage\.yaml:8:8: "level" is "easy"; expected beginner, intermediate or advanced\.$/
	);
	expect(said.at(-1)).toBe('0 passed, 1 failed');
});

it('says so when there is nothing to read', () => {
	expect(() => check([folder])).toThrow('There is no YAML file in');
	expect(() => check([join(folder, 'none.yaml')])).toThrow('There is no file or folder');
});
