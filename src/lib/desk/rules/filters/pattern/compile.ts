import { alternativesOf, groupsOf, lengthOf } from './references.ts';
import {
	PatternFault,
	type CharTest,
	type Node,
	type Parsed,
	type Place,
	type WholeFlags
} from './syntax.ts';

/** One step of a program; the next one follows unless it says otherwise. Addresses are indexes of the program. */
export type Step =
	| { op: 'char'; has: CharTest }
	/** Try the first branch; if it fails, the second. */
	| { op: 'split'; first: number; second: number }
	| { op: 'jump'; to: number }
	| { op: 'place'; place: Place }
	/** Store the position. */
	| { op: 'save'; slot: number }
	/** A repetition that matched nothing stops, to avoid an endless loop. */
	| { op: 'leave if empty'; slot: number; exit: number }
	/** Try `body` by itself, and go on where it ended, or, for a look, where it began. */
	| { op: 'atomic'; body: number; next: number }
	| { op: 'look'; body: number; next: number; negative: boolean }
	| { op: 'back'; by: number }
	| { op: 'reference'; groups: readonly number[]; ignoreCase: boolean }
	| { op: 'accept' };

export interface Program {
	steps: readonly Step[];
	slots: number;
	/** What a reference back finds depends on the way there; everything else depends on the place alone. */
	hasReferences: boolean;
	whole: WholeFlags;
}

const MAX_STEPS = 10_000;

/** Makes a program of a tree. Throws a `PatternFault`. */
export function compile(parsed: Parsed, whole: WholeFlags): Program {
	const steps: Step[] = [];
	let slots = 2 * (parsed.groups + 1);
	let hasReferences = false;

	function add<S extends Step>(step: S): S {
		if (steps.length >= MAX_STEPS)
			throw new PatternFault('unsupported', 'its repetitions are too many for this desk');
		steps.push(step);
		return step;
	}

	function emit(node: Node): void {
		switch (node.kind) {
			case 'char':
				return void add({ op: 'char', has: node.has });
			case 'sequence':
				return node.parts.forEach(emit);
			case 'choice':
				return emitChoice(node.options);
			case 'repeat':
				return emitRepeat(node.of, node.min, node.max, node.lazy);
			case 'group':
				add({ op: 'save', slot: 2 * node.number });
				emit(node.of);
				return void add({ op: 'save', slot: 2 * node.number + 1 });
			case 'atomic': {
				const step = add({ op: 'atomic', body: steps.length + 1, next: 0 });
				return emitBody(step, () => emit(node.of));
			}
			case 'look': {
				const { ahead, negative, of } = node;
				const step = add({ op: 'look', body: steps.length + 1, next: 0, negative });
				return emitBody(step, () => (ahead ? emit(of) : emitBehind(of)));
			}
			case 'reference':
				hasReferences = true;
				return void add({
					op: 'reference',
					groups: groupsOf(parsed, node.to),
					ignoreCase: node.ignoreCase
				});
			case 'place':
				return void add({ op: 'place', place: node.place });
		}
	}

	function emitBody(step: { next: number }, body: () => void) {
		body();
		add({ op: 'accept' });
		step.next = steps.length;
	}

	function emitChoice(options: readonly Node[], of: (option: Node) => void = emit) {
		const ends: { to: number }[] = [];
		for (const [index, option] of options.entries()) {
			const isLast = index === options.length - 1;
			const split = isLast ? null : add({ op: 'split', first: steps.length + 1, second: 0 });
			of(option);
			if (!split) continue;
			ends.push(add({ op: 'jump', to: 0 }));
			split.second = steps.length;
		}
		for (const end of ends) end.to = steps.length;
	}

	function emitRepeat(of: Node, min: number, max: number, lazy: boolean) {
		// Repeating a lookaround gives the same result.
		if (of.kind === 'look') [min, max] = [Math.min(min, 1), Math.min(max, 1)];
		for (let times = 0; times < min; times++) {
			const before = steps.length;
			emit(of);
			if (steps.length === before) break;
		}
		if (max === Infinity) return emitLoop(of, lazy);
		const splits = [];
		for (let times = min; times < max; times++) {
			splits.push(addSplit(lazy));
			emit(of);
		}
		for (const { leaveTo } of splits) leaveTo(steps.length);
	}

	function emitLoop(of: Node, lazy: boolean) {
		const begin = steps.length;
		const { leaveTo } = addSplit(lazy);
		const slot = canBeEmpty(of) ? slots++ : null;
		if (slot !== null) add({ op: 'save', slot });
		emit(of);
		const check = slot === null ? null : add({ op: 'leave if empty', slot, exit: 0 });
		add({ op: 'jump', to: begin });
		if (check) check.exit = steps.length;
		leaveTo(steps.length);
	}

	/** Go in or leave: greedy ones go in first. */
	function addSplit(lazy: boolean) {
		const split = add({ op: 'split', first: steps.length + 1, second: steps.length + 1 });
		return { leaveTo: (address: number) => (split[lazy ? 'first' : 'second'] = address) };
	}

	function emitBehind(of: Node) {
		emitChoice(alternativesOf(of), (option) => {
			add({ op: 'back', by: lengthOf(parsed, option) ?? 0 });
			emit(option);
		});
	}

	emit(parsed.root);
	add({ op: 'accept' });
	return { steps, slots, hasReferences, whole };
}

function canBeEmpty(node: Node): boolean {
	switch (node.kind) {
		case 'char':
			return false;
		case 'sequence':
			return node.parts.every(canBeEmpty);
		case 'choice':
			return node.options.some(canBeEmpty);
		case 'repeat':
			return node.min === 0 || canBeEmpty(node.of);
		case 'group':
		case 'atomic':
			return canBeEmpty(node.of);
		default:
			return true;
	}
}
