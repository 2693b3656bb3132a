import { describe, expect, it } from 'vitest';
import type { Action } from '#lib/scenario/language/actions.ts';
import { partsOf } from '#lib/scenario/language/task.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { answerAll, playLines, playSolution } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { language } from '#lib/systems/language.ts';
import { captionOf, type Act } from '#lib/ui/show/acts.ts';
import { lineActs, type LinePlay } from '#lib/ui/show/plays/line.ts';
import { answers } from '#lib/ui/show/plays/answers.ts';
import { takeSeat } from '#lib/ui/show/plays/seat.ts';
import { at, sceneAt } from '../scenario/at-step.ts';
import { lab, labFiles } from '../scenario/shipped.ts';

const cueAt = (stage: Stage, who: string) => {
	const scene = sceneAt(stage);
	const person = scene.person(who);
	if (!person) throw new Error(`There is nobody called ${who}.`);
	const addressOf = ({ words }: { words: string }) => words;
	return { scene, person, address: '', zone: scene.zone, addressOf };
};
const playAt = (stage: Stage, who: string, action: Action) => lineActs(cueAt(stage, who), action);
const captions = (play: LinePlay) => ('acts' in play ? play.acts.map(captionOf) : play);

/** At the start of the first step of the first story, with all systems. */
function begun(file: string): Stage {
	const { scenario, world } = lab(file, 1);
	const { events, attempt } = beginScenario(scenario, world, 1);
	const stage = new Stage(new MemoryTables(language.systems, events), attempt, scenario);
	act(stage, { do: 'begin' });
	return stage;
}

/** The lines of a step that have no play, and those of all later steps. */
function withoutPlay(stage: Stage): string[] {
	const missing: string[] = [];
	for (let steps = 0; steps < 40 && stage.step && stage.run?.phase !== 'debrief'; steps++) {
		const { step } = stage;
		const trial = stage.fork();
		for (const { part } of partsOf(step))
			for (const line of part.solution ?? []) {
				const play = playAt(trial, line.as ?? step.as, line);
				if ('trouble' in play) missing.push(`${step.id}: ${play.words}`);
				Array.from(playLines(trial, [line], step.as));
			}
		answerAll(trial);
		playSolution(stage);
		act(stage, { do: 'next' });
	}
	return missing;
}

describe('the plays of solutions on the screens', () => {
	it.each(labFiles)('are there for every line of %s', (file) => {
		expect(withoutPlay(begun(file))).toEqual([]);
	});

	it('choose whom a ticket is for by the words of the screens', () => {
		const stage = at('banking-outage.yaml', 'route');
		const line = { assign: { ticket: 'outage', team: 'Online Banking', comments: 'Please.' } };
		expect(captions(playAt(stage, 'john', line))).toEqual([
			'Look at the queue of open tickets.',
			'Open the ticket “Mobile and online banking is down”.',
			'Open the ticket “Mobile and online banking is down”.',
			'Press “Assign”.',
			'Choose “Team”.',
			'Choose “Online Banking” in “Assignee”.',
			'Type into “Optional reason for the assignment”.',
			'Press “Assign”.'
		]);
	});

	it('let time pass by the clock, to the minute that begins next', () => {
		const stage = at('banking-outage.yaml', 'fix');
		expect(captions(playAt(stage, 'jane', { wait: '15 minutes' }))).toEqual([
			'Open the clock.',
			'Choose “15 minutes later”.'
		]);
		const other = playAt(stage, 'jane', { wait: '20 minutes' });
		const typed = 'acts' in other ? other.acts.find((one) => one.do === 'type') : undefined;
		expect(typed).toMatchObject({ text: '2026-03-02T09:21' });
	});

	it('fill in the open tab of a form before others', () => {
		const stage = at('cfo-laptop.yaml', 'grant');
		const line = { 'save agent': { username: 'john', department: 'SysAdmins', phone: '555-0101' } };
		expect(captions(playAt(stage, 'ostadmin', line)).toString()).toMatch(
			/Phone Number.*tab “Access”.*Primary Department.*Save Changes/
		);
	});

	it('log an agent in by the page for it, and log out who was there', () => {
		const stage = at('banking-outage.yaml', 'fix');
		expect(takeSeat(cueAt(stage, 'john'), false)).toEqual([]);
		const words = takeSeat(cueAt(stage, 'jane'), false).map(captionOf);
		expect(words).toContain('Click “Log Out”.');
		expect(words.at(-1)).toBe('Press “Log In”.');
	});

	it('answer what the coach asks, and nothing that is answered', () => {
		const stage = at('banking-outage.yaml', 'judge');
		const told = () => (stage.step ? answers(sceneAt(stage), stage.step, (text) => text) : []);
		expect(told().map((one) => one.do === 'press' && one.control.name)).toEqual([
			'**Sev-A**: every customer is affected',
			'The **Online Banking** team'
		]);
		answerAll(stage);
		expect(told()).toEqual([]);
	});

	it('tell a ticket that is not there yet', () => {
		const stage = at('banking-outage.yaml', 'report');
		expect(playAt(stage, 'Karen', { claim: { ticket: 'outage' } })).toMatchObject({
			trouble: 'not there'
		});
	});
});

describe('captions', () => {
	const inDialog: Act = {
		do: 'choose',
		from: { role: 'combobox', name: 'Assignee' },
		option: 'Online Banking'
	};
	it.each<[Act, string]>([
		[inDialog, 'Choose “Online Banking” in “Assignee”.'],
		[{ do: 'press', control: { role: 'tab', name: 'Access' } }, 'Open the tab “Access”.'],
		[{ ...inDialog, say: 'Give it to them.' }, 'Give it to them.']
	])('say what is done', (one, words) => {
		expect(captionOf(one)).toBe(words);
	});
});
