import { list, name, number, optional, record, text } from '#lib/kernel/language/define.ts';
import type { SystemLanguage } from '#lib/kernel/language/system-language.ts';
import { recordOfVerb } from '#lib/kernel/language/verb-words.ts';
import { together } from '#lib/kernel/facts/parts.ts';
import { Refused, refuse } from '#lib/kernel/refusal.ts';
import { text as textOf, whole } from '#lib/kernel/shapes/shape.ts';
import { bindWords } from '#lib/kernel/story/bind.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { System } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { arg, argOf } from '#lib/kernel/verbs/args.ts';
import { anybody } from '#lib/kernel/verbs/guard.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { Work } from '#lib/kernel/work.ts';

/** A coffee machine beside the help desk: the smallest system that labs can use. */
interface Machine {
	id: number;
	name: string;
	/** Cups that are left in its tank. */
	water: number;
}
interface Cup {
	id: number;
	machine: number;
	for: string;
}

declare module '#lib/kernel/tables.ts' {
	interface ConfigRows {
		machines: Machine;
	}
	interface WorkRows {
		cups: Cup;
	}
	interface WorkIndexes {
		cups: 'machine';
	}
}
declare module '#lib/kernel/verbs/args.ts' {
	interface ArgValues {
		machine: number;
	}
}
declare module '#lib/kernel/language/definition.ts' {
	interface NameKinds {
		machine: true;
	}
}
declare module '#lib/kernel/world.ts' {
	interface World {
		'coffee machines'?: readonly { name: string; water: number }[];
	}
}

const machineNamed = (tables: Tables, wanted: string) =>
	tables.all('machines').find((one) => one.name.toLowerCase() === wanted.toLowerCase());

const which = argOf('machine')('machine', 'Which machine.');
const verbs = {
	brew: {
		name: 'brew',
		say: 'brew coffee',
		label: 'Brew',
		about: 'Makes a cup of coffee.',
		group: 'kitchen',
		who: ['user', 'agent'],
		args: { machine: which, for: arg.text('for', 'Whose cup it is.') },
		guard: anybody,
		run(work: Work, given: Record<string, unknown>) {
			const machine = work.row('machines', Number(given['machine']));
			if (machine.water === 0) refuse('The tank is empty.');
			work.change('machines', machine.id, { water: machine.water - 1 });
			work.add('cups', { machine: machine.id, for: String(given['for']) });
			return 'Enjoy.';
		}
	},
	fill: {
		name: 'fill',
		say: 'fill tank',
		label: 'Fill',
		about: 'Fills the tank of a machine.',
		group: 'kitchen',
		who: ['user', 'agent'],
		args: { machine: which, cups: arg.number('cups', 'For how many cups.') },
		guard: anybody,
		run(work: Work, given: Record<string, unknown>) {
			work.change('machines', Number(given['machine']), { water: Number(given['cups']) });
		}
	}
} satisfies Record<string, Verb>;

export const coffee: System = {
	name: 'coffee',
	layout: { config: ['machines'], work: { cups: { indexes: ['machine'], counted: true } } },
	rowShapes: {
		machines: { id: whole(), name: textOf(), water: whole() },
		cups: { id: whole(), machine: whole(), for: textOf() }
	},
	verbs,
	execute(tables, { at, by, verb, args }) {
		const work = new Work(tables, at, by);
		try {
			const notice = (verbs as Record<string, Verb>)[verb]?.run(work, args) ?? null;
			return { events: work.events, refusal: null, notice };
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return { events: [], refusal: error.refusal, notice: null };
		}
	},
	found: (world) =>
		(world['coffee machines'] ?? []).map((machine, at) => ({
			type: 'added',
			table: 'machines',
			row: { id: at + 1, ...machine }
		})),
	bind: (scene, verb, words) =>
		bindWords(scene, verb, words, ({ kind }, value) =>
			kind === 'machine' ? { found: machineNamed(scene.tables, String(value))?.id } : undefined
		),
	facts: {
		'coffee machine': {
			evaluate({ tables }: Scene, wants: { is: string; water: number }) {
				const water = machineNamed(tables, wants.is)?.water;
				const found = `${water ?? 'no such machine'}`;
				const held = water === wants.water;
				return together([{ what: 'Water', expected: `${wants.water}`, found, held }]);
			}
		},
		cups: {
			evaluate(scene: Scene, wants: { from: string; 'at least': number }) {
				const id = machineNamed(scene.tables, wants.from)?.id ?? 0;
				const mark = scene.mark('cups', 'step');
				const made = scene.tables.find('cups', 'machine', id).filter((cup) => cup.id > mark);
				const [least, found] = [wants['at least'], made.length];
				const part = { what: 'Cups', expected: `at least ${least}`, found: `${found}` };
				return together([{ ...part, held: found >= least }]);
			}
		}
	}
};

const machineName = name('machine', 'The machine.');
export const coffeeLanguage: SystemLanguage = {
	system: coffee,
	world: {
		'coffee machines': optional(
			list(
				'Coffee machines.',
				record('coffee machine', 'A coffee machine.', {
					name: text('Its name.'),
					water: number('Cups in its tank.', 0, 100)
				})
			)
		)
	},
	facts: {
		'coffee machine': optional(
			record('machine condition', 'A machine.', {
				is: machineName,
				water: number('Cups in its tank.', 0, 100)
			})
		),
		cups: optional(
			record('cups condition', 'Cups that were made in this step.', {
				from: machineName,
				'at least': number('How many.', 0, 100)
			})
		)
	},
	wordsOf: (verb) =>
		recordOfVerb(verb, ({ kind }) => (kind === 'machine' ? machineName : undefined)),
	kinds: { machine: 'coffee machine' },
	namesOf: (tables, _world, kind) =>
		kind === 'machine' ? tables.all('machines').map((machine) => machine.name) : [],
	worldProblems: () => []
};
