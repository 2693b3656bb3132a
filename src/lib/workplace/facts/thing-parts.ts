import type { Deciding, Evidence } from '#lib/kernel/evidence.ts';
import { anyOf, many, together, yesNo, type Part } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { NamedKind } from '../names.ts';
import { decidingOf, lastChange } from './deciding.ts';

/** Collects what is asked of one thing of the workplace. `name`: unique, as in the log of changes. */
export class ThingParts {
	readonly #all: Part[] = [];

	constructor(
		readonly scene: Scene,
		readonly kind: NamedKind,
		readonly name: string,
		readonly title: string
	) {}

	/** `verbs`: those that decide about it; any that changed the thing unless said. */
	add(what: string, expected: string, found: string, held: boolean, verbs?: readonly string[]) {
		const { tables } = this.scene;
		const change = lastChange(tables, `${this.kind} ${this.name}`, verbs);
		this.addDecided(what, expected, found, {
			held,
			decidedBy: change ? decidingOf(tables, change) : null
		});
	}

	/** What decided is told by the caller. */
	addDecided(
		what: string,
		expected: string,
		found: string,
		more: { held: boolean; decidedBy: Deciding | null }
	) {
		this.#all.push({ what: `${this.title}, ${what}`, expected, found, ...more });
	}

	flag(what: string, wanted: boolean | undefined, is: boolean, verbs?: readonly string[]) {
		if (wanted !== undefined) this.add(what, yesNo(wanted), yesNo(is), wanted === is, verbs);
	}

	/** One of these texts; capitals do not count. */
	text(
		what: string,
		wanted: string | readonly string[] | undefined,
		is: string,
		verbs?: readonly string[]
	) {
		if (wanted === undefined) return;
		const all = many(wanted);
		const held = all.some((one) => one.trim().toLowerCase() === is.toLowerCase());
		this.add(what, anyOf(all), is || 'none', held, verbs);
	}

	evidence(): Evidence {
		return together(this.#all);
	}
}

/** Evidence about a thing that is not there. */
export function missing(
	scene: Scene,
	kind: NamedKind,
	name: string,
	exists: boolean | undefined
): Evidence {
	const change = lastChange(scene.tables, `${kind} ${name}`);
	return {
		held: exists === false,
		expected: exists === false ? `no ${kind} ${name}` : `${kind} ${name}`,
		found: `there is no ${kind} ${name}`,
		decidedBy: change ? decidingOf(scene.tables, change) : null
	};
}
