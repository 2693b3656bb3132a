import type { Scene } from '#lib/kernel/scene.ts';
import { devicesOf, seatOf } from '../rules/seat.ts';
import { symptoms, type Symptom } from './symptoms.ts';
import type { Trying } from './trying.ts';

/** A sentence says that something does not work. */
const FAILS =
	/\b(cannot|can ?not|can't|could not|couldn't|does not|doesn't|do not|don't|will not|won't|not|no longer|nobody|nothing|none|never|fails?|failed|failing|offline|dead|black|blank|broken|crash\w*|error|denied|refused|locked|stopped|stuck|frozen|hangs?)\b/i;

/** Words by which people mean what they try. What has a name is meant by its name, too. */
const meant: Readonly<Record<Trying, RegExp>> = {
	'log on': /\b(log(ging)? (on|in)|sign(ing)? in|log-?ons?|log-?ins?)\b/i,
	work: /\b(slow|slowly|takes? ages|hangs?|freezes?)\b/i,
	internet: /\b(internet|web|websites?|web pages?|browser)\b/i,
	vpn: /\bvpn\b/i,
	service: /(?!)/,
	share: /\b(shared (folder|drive)|network drive)\b/i,
	print: /\b(print(s|ing|er|ers|ed)?)\b/i,
	program: /(?!)/,
	peripheral: /\b(headset|monitor|screen|webcam|camera|keyboard|mouse|dock)\b/i
};

/**
 * What a text of this person says does not work, although the state says that it does: "print". Empty where the person has no device:
 * then nothing is known. One finding for each kind of thing that is meant; its sentence must speak of a failure.
 */
export function unfoundedClaims(scene: Scene, person: string, text: string): readonly string[] {
	const { tables, now } = scene;
	const email = scene.person(person)?.email.toLowerCase();
	const account = tables.all('accounts').find((one) => one.email === email);
	if (!account) return [];
	const all = devicesOf(tables, account.login).flatMap((device) =>
		symptoms(seatOf(tables, now, device, account))
	);
	const sentences = text
		.split(/(?<=[.!?])\s+|\n(?=[\w-]+: )/)
		.filter((sentence) => claimsFailure(sentence));
	const found = sentences.flatMap((sentence) => unfounded(sentence, all));
	return [...new Set(found)];
}

function claimsFailure(sentence: string): boolean {
	return FAILS.test(sentence) || meant.work.test(sentence);
}

function unfounded(sentence: string, all: readonly Symptom[]): string[] {
	const named = all.filter(({ name }) => name.length > 2 && says(sentence, name));
	if (named.length > 0) return named.some(({ works }) => !works) ? [] : [named[0]?.label ?? ''];
	for (const trying of Object.keys(meant) as Trying[]) {
		if (!meant[trying].test(sentence)) continue;
		const about = all.filter((one) => one.trying === trying);
		if (about.length === 0) continue;
		return about.some(({ works }) => !works) ? [] : [about[0]?.label ?? ''];
	}
	return [];
}

function says(sentence: string, name: string): boolean {
	const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(sentence);
}
