import { evaluate } from '../conditions/evaluate.ts';
import type { Scene } from '../conditions/scene.ts';
import { hasDefault } from '../language/route.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';
import { evidenceWords, Findings, type Finding, type Verdict } from './finding.ts';

/** Which branches were taken during a proof, and why others were not. */
export class Branches {
	/** Of each step with branches: the indexes of those taken, and the number of branches where none was. */
	readonly #taken = new Map<string, Set<number>>();
	readonly #reasons = new Map<string, string>();

	/** Records where the story goes on from a step that is done. */
	took(step: Step, scene: Scene) {
		const { then } = step;
		if (!then) return;
		const at = then.findIndex(({ when }) => !when || evaluate(scene, when).held);
		const taken = this.#taken.get(step.id) ?? new Set();
		this.#taken.set(step.id, taken.add(at < 0 ? then.length : at));
		for (const [n, { when }] of then.entries())
			if (when) this.#reasons.set(`${step.id}/${n}`, evidenceWords(evaluate(scene, when)));
	}

	/** Every branch of the file must be taken by the solution or by a way, in one of its stories. */
	findings({ steps, story }: Scenario): Finding[] {
		return steps.flatMap((step, at) => {
			const { id, then } = step;
			if (!then) return [];
			const findings = new Findings(id, ['steps', at, 'then']);
			const taken = this.#taken.get(id) ?? new Set();
			const note = (n: number, verdict: Verdict) =>
				findings.noteOfStory(taken.has(n), !!story, verdict, [n]);
			for (const [n, { go }] of then.entries()) note(n, this.#verdictOn(id, n, go));
			if (!hasDefault(then)) note(then.length, onNone);
			return findings.all;
		});
	}

	#verdictOn(step: string, n: number, go: string): Verdict {
		const why = this.#reasons.get(`${step}/${n}`) ?? 'Another branch is always taken before it.';
		return {
			proved: `the branch to "${go}" is taken`,
			broken: `Neither the solution nor a way leads into the branch to "${go}". ${why} Add to "ways" what a learner does who comes there.`
		};
	}
}

const onNone: Verdict = {
	proved: 'the story also goes on when no branch is taken',
	broken:
		'One of these branches is always taken. Leave out the "when" of the last one, or add to "ways" what a learner does who takes none.'
};
