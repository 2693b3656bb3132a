import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { beforeWords, firstChange, isBefore } from './changes.ts';
import { conversationsOf } from './conversations.ts';
import { by } from './deciding.ts';

export interface IdentityWants {
	of: string;
	proved?: boolean;
	before?: string;
}

/** Evidence that it was proved who somebody is: by right answers about what is on file, or by a call to the number on file. */
export function evaluateIdentity(
	scene: Scene,
	{ of, proved: wanted = true, before }: IdentityWants
): Evidence {
	const change = before === undefined ? null : firstChange(scene, before);
	const all = conversationsOf(scene, of);
	const first = all.find(({ proved }) => proved !== null);
	const at = first?.proved ?? null;
	const early = at !== null && isBefore(at, change);
	const name = scene.nameOf(of);
	const found =
		at === null
			? all.length > 0
				? 'not proved yet'
				: 'nobody has talked with them yet'
			: early
				? 'proved'
				: `proved only after this was done: ${change?.words ?? 'a change'}`;
	return {
		held: early === wanted,
		expected: `it is ${wanted ? '' : 'not '}proved that it is ${name}${beforeWords(before)}`,
		found,
		decidedBy: first && at !== null ? by(scene, at, `proved who ${name} is`, first.id) : null
	};
}
