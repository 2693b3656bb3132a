import type { Mail, MailId } from '#lib/desk/model/index.ts';
import { mailText, plain } from '#lib/desk/text/written.ts';
import type { Evidence } from '../evidence.ts';
import type { MailWants } from '../language/thread-wants.ts';
import { fullName, nameFor, personNamed } from '../people/cast.ts';
import { countWords, foundWords, isEnough } from './counting.ts';
import { anyOf, many } from './parts.ts';
import { markOf, ticketNamed, type Scene } from './scene.ts';
import { missingWords } from './ticket-words.ts';
import { matchText, textExpectation } from './text-match.ts';

const MOST_LOOKED_AT = 300;

/** Evidence about mails that the desk sent or received. */
export function weighMails(scene: Scene, wants: MailWants): Evidence {
	const expected = expectation(scene, wants);
	const mails = candidates(scene, wants);
	if (!mails) {
		const found = missingWords(scene, wants.ticket ?? '');
		return { held: wants.never === true, expected, found, decidedBy: null };
	}
	const to = addresses(scene, wants.to);
	const from = addresses(scene, wants.from);
	const found = mails.filter(
		(mail) =>
			(!to || [...mail.to, ...mail.cc].some((address) => to.includes(address.toLowerCase()))) &&
			(!from || from.includes(mail.from.toLowerCase())) &&
			(!wants.template || mail.template === wants.template) &&
			(!wants.subject || matchText([plain(mail.subject)], wants.subject).held) &&
			(!wants.says || matchText([mailText(mail)], wants.says).held)
	);
	const last = found.at(-1);
	return {
		held: isEnough(found.length, wants),
		expected,
		found: foundWords(found.length, 'such mail', 'such mails'),
		decidedBy: last ? { at: last.at, words: `mail “${last.subject}”`, by: last.from } : null
	};
}

function candidates(scene: Scene, wants: MailWants): readonly Mail[] | null {
	const { desk } = scene;
	const mark = markOf(scene, 'mails', wants.since);
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
	return many(names).flatMap(
		(name) => personNamed(scene.desk, scene.scenario, name)?.row.email.toLowerCase() ?? []
	);
}

function expectation({ desk, scenario }: Scene, wants: MailWants): string {
	const people = (names: MailWants['to']) =>
		anyOf(
			many(names ?? []).map((name) => {
				const person = personNamed(desk, scenario, name);
				return person ? fullName(person) : nameFor(desk, scenario, name);
			})
		);
	return [
		countWords(wants, 'mail', 'mails'),
		wants.from ? `from ${people(wants.from)}` : '',
		wants.to ? `to ${people(wants.to)}` : '',
		wants.subject ? `whose subject ${textExpectation(wants.subject)}` : '',
		wants.says ? `that ${textExpectation(wants.says)}` : ''
	]
		.filter(Boolean)
		.join(' ');
}
