import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../src/cli/scenario/files.ts';
import { prove } from '../../../src/cli/scenario/prove.ts';
import { linesOf } from '../../../src/cli/scenario/report.ts';
import { resultsOf } from '../../../src/cli/scenario/result.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

/** The story decides about the branch: what Karen reports, no learner changes. */
const SOUND = smallLab(
	`${REPORT.replace('help topic: Feedback', "help topic: '{topic}'")}  - id: judge
    as: john
    title: Judge it
    text: Take it.
    checks:
      - { id: mine, wants: It is yours, ticket: { is: first, agent: john } }
    hints: [a, b, c]
    solution:
      - claim: { ticket: first }
    then:
      - { when: { ticket: { is: first, help topic: Other } }, go: close }
      - go: answer
  - id: answer
    as: john
    title: Answer it
    text: Answer.
    checks:
      - { id: said, wants: An answer, reply: { ticket: first, by: john } }
    hints: [a, b, c]
    solution:
      - reply: { ticket: first, body: Done. }
    next: end
  - id: close
    as: john
    title: Close it
    text: Close it.
    checks:
      - { id: closed, wants: It is closed, ticket: { is: first, status: Closed } }
    hints: [a, b, c]
    solution:
      - set status: { ticket: first, status: Closed }
`
).replace('clock:', 'vary: { topic: { one of: [Other, Feedback] } }\nclock:');

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'branches-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The lines of the report that speak of something that does not hold, and the last one. */
function report(text: string, seeds?: readonly number[]): string[] {
	const path = join(folder, 'small.yaml');
	writeFileSync(path, text);
	const [file] = sourceFiles([path]);
	if (!file) throw new Error('The file is not found.');
	const lines = linesOf(resultsOf([prove(file, seeds ? { seeds } : {})]));
	return [...lines.filter((line) => line.startsWith('    ')), lines.at(-1) ?? ''];
}

describe('a branch that the story decides about', () => {
	it('is proved when one of the stories goes there', () => {
		expect(report(SOUND).at(-1)).toMatch(/^\d+ passed, 0 failed$/);
	});

	it('is reported, once, when none of the stories does', () => {
		const [line, last] = report(
			changed(SOUND, 'is: first, help topic: Other', 'is: first, status: Closed')
		);
		expect(line).toMatch(/Neither the solution nor a way leads into the branch to "close"\./);
		expect(last).toMatch(/, 1 failed$/);
	});

	it('has happenings that no other story needs to show', () => {
		const at = '    title: Answer it\n    text: Answer.\n';
		const waits = `${at}    happenings:\n      - { id: late, after: 5 minutes, unless: { reply: { ticket: first } }, tells: She waits. }\n`;
		expect(report(changed(SOUND, at, waits)).at(-1)).toMatch(/, 0 failed$/);
		const never = changed(waits, 'unless: { reply', 'unless: { message');
		const [line, last] = report(changed(SOUND, at, never));
		expect(line).toMatch(/The happening "late" never happens/);
		expect(last).toMatch(/, 1 failed$/);
	});

	it('is not asked of a proof of some of the stories', () => {
		expect(report(SOUND, [1])).toEqual([expect.stringMatching(/, 0 failed$/)]);
	});
});
