import type { Mail, MailId } from '#lib/desk/model/index.ts';
import { mailText, plain } from '#lib/kernel/text/written.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { MailWants } from '../language/thread-wants.ts';
import {
	asked,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { ticketNamed } from './scene.ts';
import { missingWords } from './ticket-words.ts';
import { matchText, textExpectation, textFound } from '#lib/kernel/facts/text-match.ts';

const MOST_LOOKED_AT = 300;

/** Evidence about mails that the desk sent or received. */
export function evaluateMails(scene: Scene, wants: MailWants): Evidence {
	const expected = expectation(scene, wants);
	const mails = candidates(scene, wants);
	if (!mails) {
		const found = missingWords(scene, wants.ticket ?? '');
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const traits = traitsOf(scene, wants);
	const found = mails.filter((mail) => traits.every((trait) => trait.fits(mail)));
	// A mail to somebody else is not a near match.
	const near = wants.ticket === undefined && traits.length === 1 ? [] : mails;
	const last = found.at(-1);
	return {
		held: isEnough(found.length, wants),
		expected,
		found: found.length
			? foundWords(found.length, 'such mail', 'such mails')
			: nearlyFound(near, traits, 'such mail'),
		decidedBy: last ? { at: last.at, words: `mail “${last.subject}”`, by: last.from } : null
	};
}

function traitsOf(scene: Scene, wants: MailWants): Trait<Mail>[] {
	const to = addresses(scene, wants.to);
	const cc = addresses(scene, wants.cc);
	const from = addresses(scene, wants.from);
	const { template, subject, says } = wants;
	const receivers = (mail: Mail) => [...mail.to, ...mail.cc];
	return asked<Mail>([
		to !== null && {
			fits: (mail) => receivers(mail).some((address) => to.includes(address.toLowerCase())),
			wrong: (mail) => `went to ${receivers(mail).join(', ')}`
		},
		cc !== null && {
			fits: (mail) => mail.cc.some((address) => cc.includes(address.toLowerCase())),
			wrong: (mail) =>
				mail.cc.length ? `was copied to ${mail.cc.join(', ')}` : 'was copied to nobody'
		},
		from !== null && {
			fits: (mail) => from.includes(mail.from.toLowerCase()),
			wrong: (mail) => `is from ${mail.from}`
		},
		template !== undefined && {
			fits: (mail) => mail.template === template,
			wrong: (mail) => `is of the kind ${mail.template ?? '“written by hand”'}`
		},
		subject !== undefined && {
			fits: (mail) => matchText([plain(mail.subject)], subject).held,
			wrong: (mail) => `has the subject “${mail.subject}”`
		},
		says !== undefined && {
			fits: (mail) => matchText([mailText(mail)], says).held,
			wrong: (mail) => textFound(matchText([mailText(mail)], says))
		}
	]);
}

function candidates(scene: Scene, wants: MailWants): readonly Mail[] | null {
	const { tables: desk } = scene;
	const mark = scene.mark('mails', wants.since);
	if (wants.ticket !== undefined) {
		const ticket = ticketNamed(scene, wants.ticket);
		return ticket && desk.find('mails', 'thread', `t${ticket.id}`).filter((mail) => mail.id > mark);
	}
	const last = desk.lastId('mails');
	const first = Math.max(mark, last - MOST_LOOKED_AT);
	const ids = Array.from({ length: last - first }, (_, n) => (first + n + 1) as MailId);
	return ids.flatMap((id) => desk.get('mails', id) ?? []);
}

function addresses(scene: Scene, names: MailWants['to']): string[] | null {
	if (names === undefined) return null;
	return many(names).flatMap((name) => scene.person(name)?.email.toLowerCase() ?? []);
}

function expectation(scene: Scene, wants: MailWants): string {
	const people = (names: MailWants['to']) =>
		anyOf(many(names ?? []).map((name) => scene.nameOf(name)));
	return [
		countWords(wants, 'mail', 'mails'),
		wants.from ? `from ${people(wants.from)}` : '',
		wants.to ? `to ${people(wants.to)}` : '',
		wants.cc ? `with a copy to ${people(wants.cc)}` : '',
		wants.template ? `of the kind ${wants.template}` : '',
		wants.subject ? `whose subject ${textExpectation(wants.subject)}` : '',
		wants.says ? `that ${textExpectation(wants.says)}` : ''
	]
		.filter(Boolean)
		.join(' ');
}
