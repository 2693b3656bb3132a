import type { Happening } from '../language/happening.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';
import type { Findings } from '../prove/finding.ts';
import type { Stage } from '../run/stage.ts';

type Path = readonly (string | number)[];

/** Texts of people that tell of a symptom which the state does not have as the step begins. */
export function unfoundedTexts(
	{ scene }: Stage,
	scenario: Scenario,
	step: Step,
	isFirst: boolean,
	findings: Findings
) {
	if (!scene) return;
	const own = placed(step.happenings, ['happenings']);
	// Those of the whole run have no place in a step.
	const all = isFirst ? placed(scenario.happenings, []).map(({ happening }) => happening) : [];
	const told = [...own, ...all.map((happening) => ({ happening, path: [] as Path }))];
	for (const { happening, path } of told) {
		const who = happening.who ?? step.as;
		const { systems } = scene.tables;
		const texts = textsIn({ ...happening, tells: undefined, expect: undefined });
		const claims = systems.all.flatMap(({ unfounded }) =>
			texts.flatMap((text) => unfounded?.(scene, who, text) ?? [])
		);
		for (const claim of new Set(claims))
			findings.fail(
				`${scene.nameOf(who)} says that they cannot ${claim}, but in the world of this lab they can. Break it under "changes", or tell something else.`,
				path
			);
		if (claims.length === 0) findings.hold('what people say is so', path);
	}
}

function placed(happenings: readonly Happening[] | undefined, path: Path) {
	return (happenings ?? []).map((happening, at) => ({ happening, path: [...path, at] }));
}

/** All texts in a value, at any depth. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
