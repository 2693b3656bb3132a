import { describe, expect, it } from 'vitest';
import { proveScenario, readScenario } from '#lib/systems/files.ts';
import { worlds } from './shipped.ts';
import { changed, REPORT, smallLab } from './small-lab.ts';

/** An administrator stops answers to automatic mail of Ken, and refuses Karen. */
const SOUND = smallLab(
	`${REPORT}  - id: stop
    as: ostadmin
    title: Stop it
    text: Stop it.
    checks:
      - id: quiet
        wants: No answer to his absence
        arriving mail: { from: Ken, subject: 'Out of office: back on Monday', answered: false, refused: false, department: SysAdmins }
      - id: real
        wants: His own mails are answered
        may hold before: true
        arriving mail: { from: Ken, subject: Printer, says: It is empty., answered: true, department: Support }
      - id: banned
        wants: Karen is refused
        arriving mail: { from: Karen, subject: Hello, refused: true, answered: false }
    mistakes:
      - id: too-much
        when: { arriving mail: { from: Ken, subject: Printer, refused: true } }
        say: That is too much.
        try: [ban: { email: ken@harborbank.example }]
    hints: [a, b, c]
    solution:
      - save ticket filter:
          name: Absence
          match: any
          rules: [{ what: subject, how: starts, value: Out of office }]
          actions: [{ type: noresp }, { type: dept, value: SysAdmins }]
      - ban: { email: karen@harborbank.example }
`,
	'Karen: A customer, Ken: Another one, ostadmin: An administrator'
).replace('clock:', 'changes: { settings: { ticket autoresponder: true } }\nclock:');

function broken(text: string): string[] {
	const read = readScenario(text, worlds);
	if (!read.ok) return read.problems.map(({ message }) => message);
	const { findings } = proveScenario(read.scenario, read.world);
	return findings.filter(({ ok }) => !ok).map(({ message }) => message);
}

describe('what would become of a mail', () => {
	it('is decided by the filters, the ban list and the settings', () => {
		expect(broken(SOUND)).toEqual([]);
	});

	it('is told as it is', () => {
		const [quiet] = broken(changed(SOUND, '{ type: noresp }, ', ''));
		expect(quiet).toMatch(/The check "quiet" does not hold after the solution\./);
		expect(quiet).toContain(
			'Found: mail “Out of office: back on Monday” from Ken, answered automatically: yes'
		);
		const off = broken(changed(SOUND, 'ticket autoresponder: true', 'ticket autoresponder: false'));
		expect(off.join()).toMatch(/The check "real" does not hold after the solution\./);
	});

	it('is asked of somebody whom the world has', () => {
		expect(broken(changed(SOUND, 'from: Karen, subject', 'from: Kim, subject')).join()).toMatch(
			/There is no user "Kim"/
		);
	});
});
