import { sameLetter, wordCharacter } from './characters.ts';
import type { Program, Step } from './compile.ts';
import type { CharTest, Place } from './syntax.ts';

/**
 * Does a program match a text? It backtracks as PCRE does, but remembers which choices failed at which position and does not retry them:
 * the number of steps is bounded by text length times pattern length. Where that does not help (back references, lookarounds in loops) it
 * gives up after `MAX_STEPS` steps without a match, as PHP does at its backtracking limit.
 */
export function finds(program: Program, text: string): boolean {
	return count(program, text).found;
}

/** The answer, and how many steps it took. */
export function count(program: Program, text: string): { found: boolean; steps: number } {
	const matcher = new Matcher(program, unitsOf(text, program.whole.unicode));
	const found = matcher.search();
	return { found, steps: matcher.steps };
}

export const MAX_STEPS = 2_000_000;

/** With the flag u a text is code points, else bytes. */
function unitsOf(text: string, unicode: boolean): ArrayLike<number> {
	if (!unicode) return new TextEncoder().encode(text);
	return Uint32Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

const NOWHERE = -1;

/** What lies on the stack, each as three numbers. */
const TRY = 0; // address, place: what to try when this way leads nowhere
const FAILED = 1; // address, place: both ways from here led nowhere
const RESTORE = 2; // slot, value

class Matcher {
	steps = 0;
	private readonly slots: Int32Array;
	/** For each split of the program the positions, as bits, at which it failed. */
	private readonly nowhere: (Uint8Array | undefined)[] = [];
	private readonly isWord: CharTest;

	constructor(
		private readonly program: Program,
		private readonly text: ArrayLike<number>
	) {
		this.slots = new Int32Array(program.slots).fill(-1);
		this.isWord = wordCharacter(program.whole.unicode);
	}

	search(): boolean {
		const last = this.program.whole.anchored ? 0 : this.text.length;
		for (let start = 0; start <= last; start++) {
			if (this.run(0, start) !== NOWHERE) return true;
			if (this.steps >= MAX_STEPS) return false;
		}
		return false;
	}

	/** Where the text that a program takes from a place ends. */
	private run(address: number, start: number): number {
		const stack: number[] = [];
		let pc = address;
		let at = start;
		for (;;) {
			if (++this.steps >= MAX_STEPS) return NOWHERE;
			const step = this.program.steps[pc] as Step;
			let goes = true;
			switch (step.op) {
				case 'accept':
					return at;
				case 'char':
					goes = at < this.text.length && step.has(this.text[at] as number);
					at++;
					pc++;
					break;
				case 'split':
					goes = !this.knownToFail(pc, at);
					if (goes) stack.push(FAILED, pc, at, TRY, step.second, at);
					pc = step.first;
					break;
				case 'jump':
					pc = step.to;
					break;
				case 'place':
					goes = this.holds(step.place, at);
					pc++;
					break;
				case 'save':
					stack.push(RESTORE, step.slot, this.slots[step.slot] as number);
					this.slots[step.slot] = at;
					pc++;
					break;
				case 'leave if empty':
					pc = this.slots[step.slot] === at ? step.exit : pc + 1;
					break;
				case 'back':
					at -= step.by;
					goes = at >= 0;
					pc++;
					break;
				case 'reference':
					at = this.repeats(step.groups, step.ignoreCase, at);
					goes = at !== NOWHERE;
					pc++;
					break;
				case 'atomic':
				case 'look':
					at = this.runPart(step, at, stack);
					goes = at !== NOWHERE;
					pc = step.next;
					break;
			}
			if (goes) continue;
			const back = this.backtrack(stack);
			if (!back) return NOWHERE;
			[pc, at] = back;
		}
	}

	/** Where the program goes on after a part that is tried by itself. */
	private runPart(
		step: Extract<Step, { op: 'atomic' | 'look' }>,
		at: number,
		stack: number[]
	): number {
		const saved = this.program.hasReferences ? this.slots.slice() : null;
		const end = this.run(step.body, at);
		if (this.steps >= MAX_STEPS) return NOWHERE;
		const goes = (end !== NOWHERE) === !(step.op === 'look' && step.negative);
		if (saved) this.keepOrRestore(saved, goes && end !== NOWHERE, stack);
		if (!goes) return NOWHERE;
		return step.op === 'atomic' ? end : at;
	}

	/** Returns to the latest choice; null when there is none left. */
	private backtrack(stack: number[]): [address: number, at: number] | null {
		while (stack.length > 0) {
			const at = stack.pop() as number;
			const address = stack.pop() as number;
			switch (stack.pop()) {
				case TRY:
					return [address, at];
				case RESTORE:
					this.slots[address] = at;
					break;
				default:
					this.noteFailure(address, at);
			}
		}
		return null;
	}

	private knownToFail(address: number, at: number): boolean {
		return (((this.nowhere[address]?.[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
	}

	private noteFailure(address: number, at: number) {
		if (this.program.hasReferences) return;
		const places = (this.nowhere[address] ??= new Uint8Array((this.text.length >> 3) + 1));
		places[at >> 3] = (places[at >> 3] ?? 0) | (1 << (at & 7));
	}

	/** Groups that a positive look or an atomic group has found stay found, until the way here is taken back. */
	private keepOrRestore(before: Int32Array, keep: boolean, stack: number[]) {
		for (const [slot, value] of before.entries()) {
			if (this.slots[slot] === value) continue;
			if (keep) stack.push(RESTORE, slot, value);
			else this.slots[slot] = value;
		}
	}

	/** The end of the group's text if it occurs here again. A group without a match fails. */
	private repeats(groups: readonly number[], ignoreCase: boolean, at: number): number {
		const group = groups.find((one) => (this.slots[2 * one + 1] as number) !== NOWHERE);
		if (group === undefined) return NOWHERE;
		const start = this.slots[2 * group] as number;
		const end = this.slots[2 * group + 1] as number;
		const { unicode } = this.program.whole;
		this.steps += end - start;
		for (let from = start; from < end; from++, at++) {
			const [a, b] = [this.text[from], this.text[at]];
			if (a === undefined || b === undefined) return NOWHERE;
			if (a !== b && !(ignoreCase && sameLetter(a, b, unicode))) return NOWHERE;
		}
		return at;
	}

	private holds(place: Place, at: number): boolean {
		const { text } = this;
		switch (place) {
			case 'start':
				return at === 0;
			case 'end':
				return at === text.length;
			case 'last line end':
				return at === text.length || (at === text.length - 1 && text[at] === 10);
			case 'line start':
				return at === 0 || (at < text.length && text[at - 1] === 10);
			case 'line end':
				return at === text.length || text[at] === 10;
			case 'word':
				return this.atWordEdge(at);
			case 'no word':
				return !this.atWordEdge(at);
		}
	}

	private atWordEdge(at: number): boolean {
		const before = at > 0 && this.isWord(this.text[at - 1] as number);
		const after = at < this.text.length && this.isWord(this.text[at] as number);
		return before !== after;
	}
}
