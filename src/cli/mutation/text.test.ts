import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { mutantsIn, textOf } from './mutants.ts';
import { changed, lineAt, replaced } from './text.ts';

const text = 'const a = 1;\n\tconst b = (a && two) || three;\nif (b) {\n\tgo();\n}\n';
const pair = { start: { line: 1, column: 12 }, end: { line: 1, column: 20 } };

describe('one change to a text', () => {
	it('keeps what a changed expression belongs to', () => {
		const change = { ...pair, replacement: 'a || two', operator: 'LogicalOperator' };
		expect(changed(text, change)).toContain('\tconst b = ((a || two)) || three;\n');
		const chain = 'one && two && three';
		const first = { start: { line: 0, column: 0 }, end: { line: 0, column: 10 } };
		expect(changed(chain, { ...change, ...first, replacement: 'one || two' })).toBe(
			'(one || two) && three'
		);
	});

	it('empties a block', () => {
		const block = { start: { line: 2, column: 7 }, end: { line: 4, column: 1 } };
		const change = { ...block, replacement: '{}', operator: 'BlockStatement' };
		expect(changed(text, change).endsWith('if (b) {}\n')).toBe(true);
	});

	it('is described by its line and the replaced text', () => {
		expect(replaced(text, pair)).toBe('a && two');
		expect(lineAt(text, pair.start)).toBe('const b = (a && two) || three;');
	});

	it.each(['src/lib/desk/time/walk.ts', 'src/lib/kernel/verbs/args.ts'])(
		'leaves code that parses: %s',
		async (file) => {
			const mutants = await mutantsIn(file);
			expect(mutants.length).toBeGreaterThan(10);
			const wrong = mutants.filter((mutant) => !canBeRead(changed(textOf(file), mutant)));
			expect(wrong).toEqual([]);
		}
	);
});

function canBeRead(code: string): boolean {
	const { diagnostics } = ts.transpileModule(code, {
		reportDiagnostics: true,
		compilerOptions: { target: ts.ScriptTarget.ESNext }
	});
	return diagnostics?.length === 0;
}
