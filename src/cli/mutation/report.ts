import { accepted, type Accepted } from '../../../tests/mutation/accepted.ts';
import { textOf, type Mutant } from './mutants.ts';
import { lineAt, replaced } from './text.ts';
import type { Fate, Tried } from './try.ts';

/** The share of changes that tests must notice in every place. */
export const GOAL = 0.9;

/** What a change does, in one line: "a < b -> a <= b". */
function changeOf(mutant: Mutant): string {
	const oneLine = (text: string) => text.replace(/\s+/g, ' ');
	return `${oneLine(replaced(textOf(mutant.file), mutant))} -> ${oneLine(mutant.replacement)}`;
}

/** The entry of the list that accepts this change. */
export function acceptedAs(mutant: Mutant): Accepted | undefined {
	const line = lineAt(textOf(mutant.file), mutant.start);
	const change = changeOf(mutant);
	return accepted.find(
		(one) => one.file === mutant.file && one.line === line && one.change === change
	);
}

export const survives = ({ fate }: Tried): boolean => fate === 'survived' || fate === 'not reached';

/** Where a change is, what it is, and what became of it. */
export function tell(tried: Tried): string {
	const { mutant, fate } = tried;
	const line = lineAt(textOf(mutant.file), mutant.start);
	const why = acceptedAs(mutant)?.why;
	const told = why ? `accepted: ${why}` : words[fate];
	return `${mutant.file}:${mutant.start.line + 1}  ${mutant.operator}, ${told}\n  ${line}\n  ${changeOf(mutant)}`;
}

const words: Record<Fate, string> = {
	noticed: 'noticed',
	'timed out': 'a test does not end',
	survived: 'every test passes',
	'not reached': 'no test comes here'
};

export interface Figures {
	readonly place: string;
	readonly tried: number;
	readonly noticed: number;
	readonly timedOut: number;
	readonly survived: number;
	readonly accepted: number;
}

export function figuresOf(place: string, tried: readonly Tried[]): Figures {
	const surviving = tried.filter(survives);
	const taken = surviving.filter(({ mutant }) => acceptedAs(mutant)).length;
	return {
		place,
		tried: tried.length,
		noticed: tried.filter(({ fate }) => fate === 'noticed').length,
		timedOut: tried.filter(({ fate }) => fate === 'timed out').length,
		survived: surviving.length - taken,
		accepted: taken
	};
}

/** How many of the changes that count are noticed, from 0 to 1. */
export const shareOf = ({ tried, accepted, survived }: Figures): number =>
	tried === accepted ? 1 : 1 - survived / (tried - accepted);

export function inWords(figures: Figures): string {
	const { place, tried, noticed, timedOut, survived, accepted } = figures;
	const percent = (100 * shareOf(figures)).toFixed(1);
	return `${place}: ${tried} tried, ${noticed} noticed, ${timedOut} timed out, ${survived} survived, ${accepted} accepted: ${percent} %`;
}
