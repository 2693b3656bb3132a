import type { World, WorldProblem, FilePath } from '#lib/kernel/world.ts';
import { nameProblem } from '../../world-problems.ts';
import { accountNamed, loginOf } from '../../directory/founding/logins.ts';

/** What a world calls its lists, by what it calls the things in them. */
const lists = {
	group: 'groups',
	service: 'services',
	share: 'shares',
	licence: 'licences'
} as const;
export type NamedInWorld = keyof typeof lists | 'account';

/** Names in a world as its rows have them, with those that lead nowhere. */
export class WorldNames {
	readonly problems: WorldProblem[] = [];

	constructor(readonly world: World) {}

	/** The name as the thing itself has it; the given one, with a problem, where there is no such thing. */
	of(kind: NamedInWorld, wanted: string, path: FilePath): string {
		const account = kind === 'account' ? accountNamed(this.world, wanted) : undefined;
		const found = account
			? loginOf(account)
			: this.#known(kind).find((name) => name.toLowerCase() === wanted.trim().toLowerCase());
		if (found === undefined) this.problems.push(nameProblem(kind, path, wanted, this.#known(kind)));
		return found ?? wanted;
	}

	/** The same of what may be missing. */
	some<N>(kind: NamedInWorld, wanted: string | undefined, path: FilePath, none: N): string | N {
		return wanted === undefined ? none : this.of(kind, wanted, path);
	}

	#known(kind: NamedInWorld): readonly string[] {
		if (kind === 'account') return (this.world.accounts ?? []).map(({ name }) => name);
		return (this.world[lists[kind]] ?? []).map(({ name }) => name);
	}
}
