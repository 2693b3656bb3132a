import type { Deciding } from '#lib/kernel/evidence.ts';
import { anyOf, many, yesNo, type Part } from '#lib/kernel/facts/parts.ts';

/** Collects what is expected of a device, and what is found; what is not asked for is left out. */
export class DeviceParts {
	readonly all: Part[] = [];

	constructor(
		readonly device: string,
		/** The last change of the device. */
		readonly decidedBy: Deciding | null
	) {}

	/** Any of the wanted words is right. */
	word(what: string, wanted: string | readonly string[] | undefined, found: string) {
		if (wanted === undefined) return;
		const held = many(wanted).some((one) => one.toLowerCase() === found.toLowerCase());
		this.add(what, anyOf(many(wanted)), found, held);
	}

	flag(what: string, wanted: boolean | undefined, found: boolean) {
		if (wanted !== undefined) this.add(what, yesNo(wanted), yesNo(found), wanted === found);
	}

	/** Words by the name of a part of the device. `find`: what is so of it; several words may be true of one. */
	each<T extends string>(
		wanted: Readonly<Record<string, T | readonly T[]>> | undefined,
		find: (name: string) => readonly string[]
	) {
		for (const [name, words] of Object.entries(wanted ?? {})) {
			const found = find(name);
			const held = many(words).some((one) =>
				found.some((word) => word.toLowerCase() === one.toLowerCase())
			);
			this.add(name, anyOf(many<string>(words)), found.join(', '), held);
		}
	}

	add(what: string, expected: string, found: string, held: boolean) {
		const { device, decidedBy } = this;
		this.all.push({ what: `${device}, ${what}`, expected, found, held, decidedBy });
	}
}
