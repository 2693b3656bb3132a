import type { Command } from '#lib/desk/execute.ts';
import type { AgentId, Instant, UserId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Chance } from '#lib/kernel/chance.ts';
import { domains } from './furnishings.ts';
import { firstNames, lastNames, matters, places, type Matter } from './matters.ts';

/** Draws who opens a ticket, how, and about what. */
export function openingCommand(
	desk: Tables,
	chance: Chance,
	at: Instant,
	people: number
): { command: Command; matter: Matter } {
	const matter = chance.of(matters);
	const { email, name, phone } = person(chance, people);
	const subject = filled(chance, chance.of(matter.subjects), chance.of(matter.things));
	const message = `<p>${filled(chance, chance.of(matter.messages), '')}</p>`;
	const topic = topicOf(desk, matter);
	const way = chance.next();
	const known = desk.find('users', 'email', email)[0];
	if (way < 0.3) {
		const from = { from: email, name, subject, body: message };
		return { matter, command: { at, by: { kind: 'system' }, verb: 'email_in', args: from } };
	}
	if (way < 0.48) {
		const agents = desk.all('agents').filter(({ active }) => active);
		const by = { kind: 'agent', id: chance.of(agents).id as AgentId } as const;
		const args = { email, name, source: 'Phone' as const, topic, subject, message };
		return { matter, command: { at, by, verb: 'open_for', args } };
	}
	if (known) {
		const by = { kind: 'user', id: known.id as UserId } as const;
		return { matter, command: { at, by, verb: 'open', args: { topic, subject, message } } };
	}
	const args = { topic, subject, message, name, email, phone };
	return { matter, command: { at, by: { kind: 'guest' }, verb: 'open', args } };
}

/** A few write often, most of them seldom. */
function person(chance: Chance, people: number) {
	const n = Math.floor(chance.next() ** 2 * people);
	const first = firstNames[n % firstNames.length] ?? '';
	// Neighbours have different names, and nobody has a namesake before all pairs are used: 1 + 11 * 42 and 40 share no divisor.
	const last = lastNames[(Math.floor(n / firstNames.length) + 11 * n) % lastNames.length] ?? '';
	const namesakes = Math.floor(n / (firstNames.length * lastNames.length));
	const local = `${first}.${last}${namesakes || ''}`.toLowerCase();
	return {
		name: `${first} ${last}`,
		email: `${local}@${domains[n % 3 === 0 ? 0 : n % domains.length] ?? domains[0]}`,
		phone: `555-${String(1000 + (n % 9000))}`
	};
}

function topicOf(desk: Tables, { topic }: Matter) {
	const topics = desk.all('topics').filter(({ active }) => active);
	return (topics.find(({ name }) => name === topic) ?? topics[0])?.id;
}

function filled(chance: Chance, text: string, thing: string): string {
	return text
		.replace('{thing}', thing)
		.replace('{place}', () => chance.of(places))
		.replace('{place}', () => chance.of(places));
}
