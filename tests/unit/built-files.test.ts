import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext, Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listBuiltFiles } from '../../src/build/built-files.mjs';

let folder: string;
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const worker = () => readFileSync(join(folder, 'service-worker.js'), 'utf8');
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'deskdrill-build-'));
	mkdirSync(join(folder, 'screenshots'));
	write('service-worker.js', 'result.push(`@version@`, `@built-files@`);');
	write('index.html', '<h1>a</h1>');
	write('a.js', 'é');
	write('screenshots/a.png', 'png');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists what is kept offline with its hash and its size in bytes', () => {
	listBuiltFiles(folder, '17');
	const result: string[] = [];
	runInNewContext(worker(), { result });
	const hash = (text: string) => createHash('sha256').update(text).digest('base64');
	expect(result).toEqual(['17', `a.js ${hash('é')} 2| ${hash('<h1>a</h1>')} 10`]);
});

it('makes a worker that is a syntax error wherever it is cut off', () => {
	listBuiltFiles(folder, '17');
	const script = worker().trimEnd();
	for (let end = 1; end < script.length; end++)
		expect(() => new Script(script.slice(0, end)), script.slice(0, end)).toThrow(SyntaxError);
});

it('refuses a worker without a place for the list, and names that the list cannot hold', () => {
	write('a b.js', '');
	expect(() => listBuiltFiles(folder, '17')).toThrow('The name of a b.js cannot be listed');
	rmSync(join(folder, 'a b.js'));
	write('service-worker.js', '@version@');
	expect(() => listBuiltFiles(folder, '17')).toThrow('has no single @built-files@');
});
