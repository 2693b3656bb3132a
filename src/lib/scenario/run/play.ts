import type { Command, Outcome } from '#lib/desk/execute.ts';
import type { Actor, Mail } from '#lib/desk/model/index.ts';
import { textFile } from '#lib/desk/rules/thread/attachments.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { VerbName } from '#lib/desk/verbs/index.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import { ticketNamed } from '../conditions/scene.ts';
import { sayings, type Action, type VerbValues, type WrittenFile } from '../language/actions.ts';
import { actorOf, personNamed, type Person } from '../people/cast.ts';
import { argumentsOf } from './arguments.ts';
import { lookAt } from './looks.ts';
import type { Stage } from './stage.ts';

/** Result of a line: the desk's outcome, or that it belongs to the language itself. `wait` is done by the caller. */
export interface Played {
	outcome: Outcome | null;
	/** Why it could not even be tried. */
	fault: string | null;
}

/** Carries out one line of a solution, a mistake or a happening; `who` does it unless the line says another. */
export function play(stage: Stage, action: Action, who: string): Played {
	const name = action.as ?? who;
	const person = stage.scenario && personNamed(stage.desk, stage.scenario, name);
	if (!person) return fault(`There is nobody called "${name}".`);
	if (action.look) return look(stage, action.look, person);
	const answer = action['answer mail'];
	if (answer) return answerMail(stage, answer, person);
	const letter = action['write mail'];
	if (letter) {
		const { subject, message, attachments } = letter;
		return mail(stage, person, { subject, body: message, files: attachments });
	}
	for (const [say, verb] of sayings)
		if (say in action) return carryOut(stage, verb, action[say] as VerbValues, person);
	return { outcome: null, fault: null };
}

function fault(words: string): Played {
	return { outcome: null, fault: words };
}

function carryOut(stage: Stage, verb: Verb, values: VerbValues, person: Person): Played {
	const by = doerOf(verb, person);
	const args = argumentsOf(stage, verb, values, by);
	if (typeof args === 'string') return fault(args);
	if (by.kind === 'guest' && verb.name === 'open' && person.kind === 'user') {
		args['name'] ??= person.row.name;
		args['email'] ??= person.row.email;
	}
	const command = { at: stage.now, by, verb: verb.name as VerbName, args } as Command;
	return { outcome: stage.execute(command), fault: null };
}

/** The actor of the command: guests and mails have none, nor has a person who is signing in. */
function doerOf(verb: Verb, person: Person): Actor {
	if (verb.group === 'session' && verb.who.includes('guest')) return { kind: 'guest' };
	if (verb.who.every((kind) => kind === 'system')) return { kind: 'system' };
	const isGuest = person.kind === 'user' && !person.row.registered && verb.who.includes('guest');
	return isGuest ? { kind: 'guest' } : actorOf(person);
}

function look(stage: Stage, wants: NonNullable<Action['look']>, person: Person): Played {
	const { scene } = stage;
	if (!scene) return fault('Nobody is logged in to look at it.');
	const box = wants['mailbox of'];
	if (box !== undefined) {
		const owner = personNamed(stage.desk, scene.scenario, box);
		if (!owner) return fault(`There is nobody called "${box}".`);
		lookAt(stage, actorOf(person), { kind: 'mailbox', address: owner.row.email });
		return { outcome: null, fault: null };
	}
	const ticket = ticketNamed(scene, wants.ticket ?? '');
	if (!ticket) return fault(`The ticket "${wants.ticket}" is not there yet.`);
	lookAt(stage, actorOf(person), { kind: 'ticket', id: ticket.id });
	return { outcome: null, fault: null };
}

function answerMail(
	stage: Stage,
	{ ticket: name, message, attachments }: NonNullable<Action['answer mail']>,
	person: Person
): Played {
	const ticket = stage.scene && ticketNamed(stage.scene, name);
	if (!ticket) return fault(`The ticket "${name}" is not there yet.`);
	const last = lastMailTo(stage.desk, ticket.id, person.row.email.toLowerCase());
	const subject = last?.subject ?? `Re: ${ticket.subject} [#${ticket.number}]`;
	return mail(stage, person, {
		subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
		body: message,
		files: attachments,
		...(last ? { to: last.from, references: [...last.references, last.messageId] } : {})
	});
}

function lastMailTo(desk: Tables, ticket: number, address: string): Mail | undefined {
	return desk
		.find('mails', 'thread', `t${ticket}`)
		.findLast((mail) => mail.direction === 'out' && mail.to.includes(address));
}

interface Letter {
	subject: string;
	body: string;
	to?: string;
	references?: readonly string[];
	files?: readonly WrittenFile[] | undefined;
}

function mail(stage: Stage, person: Person, { files = [], ...letter }: Letter): Played {
	const { email } = person.row;
	const name =
		person.kind === 'user' ? person.row.name : `${person.row.firstName} ${person.row.lastName}`;
	const args = {
		from: email,
		name,
		messageId: `<mail-${stage.desk.lastId('mails') + 1}@${email.split('@')[1]}>`,
		...letter,
		attachments: files.map((file) => textFile(file.name, file.text))
	};
	const command: Command = { at: stage.now, by: { kind: 'system' }, verb: 'email_in', args };
	return { outcome: stage.execute(command), fault: null };
}
