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
	const { steps, slots, hasReferences } = new Compiler(parsed);
	return { steps, slots, hasReferences, whole };
}

class Compiler {
	readonly steps: Step[] = [];
	slots: number;
	hasReferences = false;

	constructor(private readonly parsed: Parsed) {
		this.slots = 2 * (parsed.groups + 1);
		this.emit(parsed.root);
		this.add({ op: 'accept' });
	}

	private add<S extends Step>(step: S): S {
		if (this.steps.length >= MAX_STEPS)
			throw new PatternFault('unsupported', 'its repetitions are too large for this desk');
		this.steps.push(step);
		return step;
	}

	private emit(node: Node): void {
		switch (node.kind) {
			case 'char':
				return void this.add({ op: 'char', has: node.has });
			case 'sequence':
				return node.parts.forEach((part) => this.emit(part));
			case 'choice':
				return this.emitChoice(node.options);
			case 'repeat':
				return this.emitRepeat(node.of, node.min, node.max, node.lazy);
			case 'group':
				this.add({ op: 'save', slot: 2 * node.number });
				this.emit(node.of);
				return void this.add({ op: 'save', slot: 2 * node.number + 1 });
			case 'atomic': {
				const step = this.add({ op: 'atomic', body: this.steps.length + 1, next: 0 });
				return this.emitBody(step, () => this.emit(node.of));
			}
			case 'look': {
				const { ahead, negative, of } = node;
				const step = this.add({ op: 'look', body: this.steps.length + 1, next: 0, negative });
				return this.emitBody(step, () => (ahead ? this.emit(of) : this.emitBehind(of)));
			}
			case 'reference':
				this.hasReferences = true;
				return void this.add({
					op: 'reference',
					groups: groupsOf(this.parsed, node.to),
					ignoreCase: node.ignoreCase
				});
			case 'place':
				return void this.add({ op: 'place', place: node.place });
		}
	}

	private emitBody(step: { next: number }, body: () => void) {
		body();
		this.add({ op: 'accept' });
		step.next = this.steps.length;
	}

	private emitChoice(options: readonly Node[], of = (option: Node): void => this.emit(option)) {
		const ends: { to: number }[] = [];
		for (const [index, option] of options.entries()) {
			const isLast = index === options.length - 1;
			const split = isLast
				? null
				: this.add({ op: 'split', first: this.steps.length + 1, second: 0 });
			of(option);
			if (!split) continue;
			ends.push(this.add({ op: 'jump', to: 0 }));
			split.second = this.steps.length;
		}
		for (const end of ends) end.to = this.steps.length;
	}

	private emitRepeat(of: Node, min: number, max: number, lazy: boolean) {
		// Repeating a lookaround gives the same result.
		if (of.kind === 'look') [min, max] = [Math.min(min, 1), Math.min(max, 1)];
		for (let times = 0; times < min; times++) {
			const before = this.steps.length;
			this.emit(of);
			if (this.steps.length === before) break;
		}
		if (max === Infinity) return this.emitLoop(of, lazy);
		const splits = [];
		for (let times = min; times < max; times++) {
			splits.push(this.addSplit(lazy));
			this.emit(of);
		}
		for (const { leaveTo } of splits) leaveTo(this.steps.length);
	}

	private emitLoop(of: Node, lazy: boolean) {
		const begin = this.steps.length;
		const { leaveTo } = this.addSplit(lazy);
		const slot = canBeEmpty(of) ? this.slots++ : null;
		if (slot !== null) this.add({ op: 'save', slot });
		this.emit(of);
		const check = slot === null ? null : this.add({ op: 'leave if empty', slot, exit: 0 });
		this.add({ op: 'jump', to: begin });
		if (check) check.exit = this.steps.length;
		leaveTo(this.steps.length);
	}

	/** Go in or leave: greedy ones go in first. */
	private addSplit(lazy: boolean) {
		const split = this.add({
			op: 'split',
			first: this.steps.length + 1,
			second: this.steps.length + 1
		});
		return { leaveTo: (address: number) => (split[lazy ? 'first' : 'second'] = address) };
	}

	private emitBehind(of: Node) {
		this.emitChoice(alternativesOf(of), (option) => {
			this.add({ op: 'back', by: lengthOf(this.parsed, option) ?? 0 });
			this.emit(option);
		});
	}
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
