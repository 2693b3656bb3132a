import type { Finding } from '#lib/scenario/index.ts';
import { leftByAll } from '#lib/scenario/prove/finding.ts';
import { vetScenario } from '#lib/systems/files.ts';
import { worldsFor } from './beside.ts';
import type { SourceFile } from './files.ts';
import { partsOfStory, together } from './prove.ts';
import { readStory, resultOf, type FileResult } from './result.ts';

/** Stories of one file that are examined: a story takes about as long as a proof. */
const MOST_STORIES = 40;

/** Examines a scenario for what a proof cannot see: where something varies, the stories that show every value, or those of the seeds. */
export function vet(file: SourceFile, { seeds }: { seeds?: readonly number[] } = {}): FileResult {
	return resultOf(file, (read) => {
		const worlds = worldsFor(file);
		const chosen = (seeds ?? read.seeds).slice(0, MOST_STORIES);
		const scenarios = read.scenario.story
			? chosen.map((seed) => readStory(file, worlds, seed))
			: [read];
		const stories = scenarios.map(({ scenario, world }) => {
			const all = vetScenario(scenario, world);
			const findings = all.filter(({ elsewhere }) => !elsewhere);
			return { scenario, findings, left: all.filter(({ elsewhere }) => elsewhere) };
		});
		const missing = leftByAll(stories);
		const told = new Set<string>();
		const parts = stories.map((story) => {
			const left: readonly Finding[] = missing.get(story) ?? [];
			return partsOfStory({ ...story, findings: onlyNew(story.findings, told) }, left, file);
		});
		return together(parts).filter(({ step }) => step !== null);
	});
}

/** What several stories have in common is told of the first of them. */
function onlyNew(findings: readonly Finding[], told: Set<string>): Finding[] {
	return findings.filter(({ ok, path, message }) => {
		const key = `${path.join('/')} ${message}`;
		return ok || (!told.has(key) && !!told.add(key));
	});
}
