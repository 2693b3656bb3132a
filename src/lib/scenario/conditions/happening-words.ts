import type { Scene } from './scene.ts';

/** "Karen answers by mail": learners never read the author's id of a happening. */
export function happeningWords({ tables, scenario, nameOf }: Scene, id: string): string {
	const parts = tables.systems.happenings;
	for (const step of [null, ...scenario.steps])
		for (const happening of (step ?? scenario).happenings ?? []) {
			if (happening.id !== id) continue;
			const who = nameOf(happening.who ?? step?.as ?? '');
			if (happening.calls) return `${who} calls`;
			for (const [key, part] of parts) if (happening[key]) return part.expected(who);
			return happening.tells ?? `${who} works on the desk`;
		}
	return 'it has happened';
}
