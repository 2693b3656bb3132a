import { describe, expect, it } from 'vitest';
import { MemoryTables } from '#lib/kernel/memory.ts';
import { coachView, debriefView, type Scenario } from '#lib/scenario/index.ts';
import { beginScenario } from '#lib/systems/begin.testkit.ts';
import { act } from '#lib/scenario/run/coach.ts';
import { logIn, playLines, playSolution } from '#lib/scenario/run/solve.ts';
import { Stage } from '#lib/scenario/run/stage.ts';
import { language } from '#lib/systems/language.ts';
import { lab, labFiles } from './shipped.ts';

const ALIAS = 'alias-of-the-file';
const naming = new Set(['ticket', 'tickets', 'is', 'as', 'happened', 'id']);

/** The same lab, with conspicuous names of tickets and happenings. */
function withAliases(scenario: Scenario): Scenario {
	const steps = scenario.steps.flatMap(({ checks = [], happenings = [] }) => [
		...[...checks, ...happenings.flatMap(({ expect: wanted = [] }) => wanted)].map((one) => one.as),
		...happenings.map((one) => one.id)
	]);
	const names = new Set(steps.filter((name) => name !== undefined));
	return renamed(scenario, names) as Scenario;
}

function renamed(value: unknown, names: ReadonlySet<string>, key = ''): unknown {
	if (typeof value === 'string')
		return naming.has(key) && names.has(value) ? `${ALIAS}-${value}` : value;
	if (Array.isArray(value)) return value.map((one) => renamed(one, names, key));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, renamed(one, names, name)])
	);
}

/** Everything that a person reads of a run; names by which the program finds things are left out. */
function shownTexts({ tables, attempt, scenario }: Stage): string[] {
	if (!scenario) return [];
	const texts: string[] = [];
	const views = [coachView(tables, attempt, scenario), debriefView(tables, attempt, scenario)];
	JSON.stringify(views, (key, value: unknown) => {
		if (key === 'name' || key === 'id') return undefined;
		if (typeof value === 'string') texts.push(value);
		return value;
	});
	return texts;
}

describe('no text calls a ticket by its author’s name for it', () => {
	it.each(labFiles)('in %s, before and after each step, its solution and its mistakes', (file) => {
		const { scenario: shipped, world } = lab(file);
		const scenario = withAliases(shipped);
		const { events, attempt } = beginScenario(scenario, world);
		const stage = new Stage(new MemoryTables(language.systems, events), attempt, scenario);
		act(stage, { do: 'begin' });
		const read: string[] = [];
		const look = (at: Stage) => read.push(...shownTexts(at));
		for (const step of scenario.steps) {
			look(stage);
			for (const mistake of step.mistakes ?? []) {
				const trial = stage.fork();
				if (step['log in']) logIn(trial);
				for (const played of playLines(trial, mistake.try, step.as)) void played;
				look(trial);
			}
			playSolution(stage);
			look(stage);
			act(stage, { do: 'next' });
		}
		expect(stage.run?.phase).toBe('debrief');
		look(stage);
		expect(read.length).toBeGreaterThan(500);
		expect(read.filter((text) => text.includes(ALIAS))).toEqual([]);
	});

	it.each(labFiles)('in %s, when nothing of it was done', (file) => {
		const { scenario: shipped, world } = lab(file);
		const scenario = withAliases(shipped);
		const { events, attempt } = beginScenario(scenario, world);
		const stage = new Stage(new MemoryTables(language.systems, events), attempt, scenario);
		act(stage, { do: 'begin' });
		for (const at of scenario.steps.keys()) {
			stage.changeRun({ step: at });
			const record = stage.run?.steps[scenario.steps[0]?.id ?? ''];
			if (stage.step && record)
				stage.changeRun({ steps: { ...stage.running.steps, [stage.step.id]: record } });
			expect(shownTexts(stage).filter((text) => text.includes(ALIAS))).toEqual([]);
		}
	});
});
