import type { Seat } from '../rules/seat.ts';
import { brokenLinks, type BrokenLink } from './link.ts';
import { tries, tryings, type Trying } from './trying.ts';

/** Something that a person tries at a device, and what comes of it. */
export interface Symptom {
	readonly trying: Trying;
	/** Of the printer, share, program; '' where there is just one thing of the kind. */
	readonly name: string;
	/** "print on FRONT-2" */
	readonly label: string;
	readonly works: boolean;
	/** What the person says of it; '' when it works. */
	readonly caller: string;
	/** The links that are broken: the first has to be mended first. */
	readonly chain: readonly BrokenLink[];
}

/** Whether one thing works for somebody at a device. */
export function symptomOf(seat: Seat, trying: Trying, name = ''): Symptom {
	const { say, effect, chain } = tries[trying];
	const broken = unique(brokenLinks(chain, seat, name, effect(name)));
	return {
		trying,
		name,
		label: say(name),
		works: broken.length === 0,
		caller: broken[0]?.caller ?? '',
		chain: broken
	};
}

/**
 * Whatever a person may try at a device, with what keeps it from working. The one definition: what callers say, what commands
 * print and what evidence explains are views of it.
 */
export function symptoms(seat: Seat): readonly Symptom[] {
	return tryings.flatMap((trying) =>
		tries[trying].things(seat).map((name) => symptomOf(seat, trying, name))
	);
}

/** An account is asked about twice on the way through the VPN: the first answer counts. */
function unique(links: readonly BrokenLink[]): readonly BrokenLink[] {
	const first = new Map<string, BrokenLink>();
	for (const link of links) {
		const key = `${link.code}\n${link.fact}`;
		if (!first.has(key)) first.set(key, link);
	}
	return [...first.values()];
}
