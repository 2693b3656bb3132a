import { evaluate } from '../conditions/evaluate.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Happening } from '../language/happening.ts';
import type { Step } from '../language/step.ts';
import { keyOf } from '../run/happening-keys.ts';
import type { Stage } from '../run/stage.ts';
import { evidenceWords, Findings, type Finding } from './finding.ts';

type Way = 'solution' | 'mistake' | 'idle';

/** Happenings that occurred during the proof, and why others did not. */
export class Happenings {
	readonly #ways = new Map<string, Set<Way>>();
	readonly #reasons = new Map<string, string>();

	/** Records the happenings of a stage, and how they were reached. */
	saw(stage: Stage, way: Way) {
		for (const { key } of stage.run?.happened ?? []) {
			const ways = this.#ways.get(key) ?? new Set();
			this.#ways.set(key, ways.add(way));
		}
	}

	/** At the end of a step's solution (null: of the run), records what blocks its happenings. */
	explain({ scene }: Stage, step: Step | null, list: readonly Happening[] = []) {
		if (!scene) return;
		for (const [at, { when, unless }] of list.entries()) {
			const off = unless && evaluate(scene, unless);
			const on = when && evaluate(scene, when);
			const reasons = [
				on && !on.held ? evidenceWords(on) : '',
				off?.held ? `Its "unless" holds. Found: ${off.found}.` : ''
			];
			this.#reasons.set(keyOf(step, list[at] as Happening, at), reasons.filter(Boolean).join(' '));
		}
	}

	/** Every happening of the file must occur, in one of its stories. */
	findings({ happenings, steps, story }: Scenario): Finding[] {
		const whole = new Findings(null, ['happenings']);
		this.#judge(whole, null, happenings, !!story);
		const all = steps.map((step, at) => {
			const findings = new Findings(step.id, ['steps', at, 'happenings']);
			this.#judge(findings, step, step.happenings, !!story);
			return findings.all;
		});
		return [...whole.all, ...all.flat()];
	}

	#judge(findings: Findings, step: Step | null, list: readonly Happening[] = [], varies: boolean) {
		for (const [at, happening] of list.entries()) {
			const key = keyOf(step, happening, at);
			const ways = this.#ways.get(key);
			const what = happening.id ? `"${happening.id}"` : `number ${at + 1}`;
			// It comes by the clock: the solution must reach it.
			const isSure = happening.when === undefined && happening.unless === undefined;
			const reason = this.#reasons.get(key);
			const broken = !ways
				? `The happening ${what} never happens: neither in the solution nor when the learner does nothing.${reason ? ` ${reason}` : ''}`
				: `No step waits for the happening ${what}: the solution is done before it comes, so only a learner who does nothing sees it. ${remedy(happening)}`;
			const proved = `the happening ${what} happens`;
			const ok = !!ways && (!isSure || ways.has('solution'));
			// Where it does not happen at all, another story may come to its step.
			findings.noteOfStory(ok, varies && !ways, { proved, broken }, [at]);
		}
	}
}

function remedy({ id }: Happening): string {
	const check = id ? `"happened: ${id}"` : '"happened" (give the happening an "id")';
	return `Add a check for it (${check}) and "wait" in the solution, or use "unless" for the condition under which it is not needed.`;
}
