import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Counts } from '#lib/kernel/facts/counting.ts';
import { isEnough } from '#lib/kernel/facts/counting.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';
import type { TextWants } from '#lib/kernel/facts/text-wants.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { plain } from '#lib/kernel/text/written.ts';
import { saidIn, withWords } from './conversations.ts';
import { by } from './deciding.ts';

export interface SaidWants extends TextWants {
	to?: string;
	never?: boolean;
}

/** Evidence about the learner's own words to a person, all of them taken together. */
export function evaluateSaid(scene: Scene, { to, never, ...wants }: SaidWants): Evidence {
	const said = saidIn(scene, to, 'learner');
	const finding = matchText(
		said.map(({ words }) => plain(words)),
		wants
	);
	const any = said.length > 0;
	const fits = any && finding.held;
	const counts: Counts = { never };
	const last = said.at(-1);
	const who = withWords(scene, to);
	const asked = textExpectation(wants);
	return {
		held: isEnough(fits ? 1 : 0, counts),
		expected: never
			? `nothing is said to ${who} that ${asked}`
			: `what is said to ${who} ${asked || 'is something'}`,
		found: any ? textFound(finding) : 'nothing was said yet',
		decidedBy: last ? by(scene, last.at, `said “${last.words}”`, last.conversation) : null
	};
}
