import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Found } from '#lib/kernel/system.ts';
import type { Device } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { symptomOf, type Symptom } from '../../symptoms/symptoms.ts';
import { tries } from '../../symptoms/trying.ts';
import { devicesOf, seatOf, type Seat } from '../../rules/seat.ts';
import type { SymptomWants } from '../words/fact-words.ts';
import { lastChange } from './changes.ts';

/** Whether something works for a person, and what keeps it from working. */
export function evaluateSymptom(scene: Scene, wants: SymptomWants): Found {
	const who = scene.nameOf(wants.of);
	const seat = seatOfPerson(scene, wants.of, wants.on);
	const expected = expectation(wants, who);
	if (typeof seat === 'string') return { held: false, expected, found: seat, decidedBy: null };
	const asked = askedOf(seat, wants);
	if (asked.length === 0)
		return { held: false, expected, found: `${who} has nothing to try there`, decidedBy: null };
	const broken = asked.filter(({ works }) => !works);
	const { none = wants.because === undefined ? false : undefined, because } = wants;
	const fits = (one: Symptom) =>
		because === undefined || many(because).includes(one.chain[0]?.code ?? '');
	const held = none === true ? broken.length === 0 : broken.some(fits);
	return {
		held,
		expected,
		found: foundWords(broken, asked),
		decidedBy: lastChange(scene, seat.device)
	};
}

function askedOf(seat: Seat, { trying, name }: SymptomWants): readonly Symptom[] {
	const names = name === undefined ? tries[trying].things(seat) : [name];
	return names.map((one) => symptomOf(seat, trying, one));
}

/** A person at a device; a sentence when there is none. */
function seatOfPerson(scene: Scene, person: string, on: string | undefined): Seat | string {
	const { tables, now } = scene;
	const email = scene.person(person)?.email.toLowerCase();
	const account = tables.all('accounts').find((one) => one.email === email);
	if (!account) return `${scene.nameOf(person)} has no account`;
	const device: Device | undefined =
		on === undefined ? devicesOf(tables, account.login)[0] : rowNamed(tables, 'device', on);
	if (!device)
		return on === undefined ? `${account.name} has no device` : `there is no device ${on}`;
	return seatOf(tables, now, device, account);
}

function expectation({ trying, name, none, because, on }: SymptomWants, who: string): string {
	const what = `${who} can ${name === undefined ? sayAny(trying) : tries[trying].say(name)}`;
	const where = on === undefined ? '' : ` at ${on}`;
	if (none === true) return `${what}${where}`;
	const not = `${what.replace(' can ', ' cannot ')}${where}`;
	return because === undefined ? not : `${not}, because of: ${anyOf(many(because))}`;
}

const any: Readonly<Record<string, string>> = {
	service: 'use every service',
	share: 'open every shared folder',
	print: 'print on every printer',
	program: 'use every program',
	peripheral: 'use every peripheral'
};
function sayAny(trying: SymptomWants['trying']): string {
	return any[trying] ?? tries[trying].say('');
}

function foundWords(broken: readonly Symptom[], asked: readonly Symptom[]): string {
	if (broken.length === 0) return asked.length === 1 ? 'it works' : 'all of them work';
	return broken
		.map(({ label, chain }) => `cannot ${label}: ${chain[0]?.technician ?? ''}`)
		.join(' ');
}
