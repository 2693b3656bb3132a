import fc from 'fast-check';
import { expect, it } from 'vitest';
import { officeWith, type Office } from '../devices/office.testkit.ts';
import { seatOf, type Seat } from '../rules/seat.ts';
import { faults, type Fault } from '../devices/verbs/repairs.testkit.ts';
import type { WorldDevice } from '../devices/words/world-device.ts';
import { john } from '../directory/play.testkit.ts';
import { symptomOf, symptoms, type Symptom } from './symptoms.ts';
import { tries } from './trying.ts';

/** Several faults at once; of two in one property the later one is there. */
const several = fc.subarray([...faults], { minLength: 1, maxLength: 7 });

function officeOf(chosen: readonly Fault[]): Office {
	const changes: Record<string, Partial<WorldDevice>> = {};
	for (const { device = 'PC-114', is } of chosen) changes[device] = { ...changes[device], ...is };
	return officeWith(changes);
}
const options = { numRuns: 150, seed: 1772633421 };

function seatIn(one: Office): Seat {
	return seatOf(one.tables, one.now, one.row('PC-114'));
}

/** Carries out the repairs that are for this cause, on what is tried, as far as each is not refused. */
function mend(one: Office, code: string, { trying, name }: Symptom) {
	const what = trying === 'program' ? { program: name } : {};
	const part = trying === 'peripheral' ? { part: name, peripheral: name } : {};
	for (const { device = 'PC-114', mends, ...fault } of faults.filter((each) => each.code === code))
		for (const [verb, args = {}] of mends) {
			const of = fault.code === 'dock or cable fails' ? {} : { ...what, ...part };
			one.do(john, verb, { device, onSite: true, ...args, ...of });
		}
	// What a new installation does not have is added.
	if (code === 'printer not added')
		one.do(john, 'add_printer', { device: 'PC-114', printer: name });
}

it('begins with the link before which all others hold', () => {
	fc.assert(
		fc.property(several, (chosen) => {
			const one = officeOf(chosen);
			const seat = seatIn(one);
			for (const { trying, name, chain } of symptoms(seat)) {
				const links = tries[trying].chain;
				const at = links.findIndex((link) => link.broken(seat, name) !== null);
				expect(links[at]?.code).toBe(chain[0]?.code);
				expect(
					links.slice(0, Math.max(0, at)).every((link) => link.broken(seat, name) === null)
				).toBe(true);
			}
		}),
		options
	);
});

it('stays while its first link is not mended, and is gone when all are, one after the other', () => {
	fc.assert(
		fc.property(several, (chosen) => {
			const one = officeOf(chosen);
			for (const { trying, name } of symptoms(seatIn(one))) {
				const now = (): Symptom => symptomOf(seatIn(one), trying, name);
				for (let steps = 0; !now().works && steps < 12; steps++) {
					const symptom = now();
					const [first] = symptom.chain;
					if (!first || first.code === 'no licence') break;
					mend(one, first.code, symptom);
					expect(now().chain[0]?.code).not.toBe(first.code);
				}
				expect(now().chain.filter(({ code }) => code !== 'no licence')).toEqual([]);
			}
		}),
		options
	);
});

it('is words for caller and technician, whatever the state', () => {
	fc.assert(
		fc.property(several, (chosen) => {
			const one = officeOf(chosen);
			for (const { works, caller, chain } of symptoms(seatIn(one))) {
				expect(caller === '').toBe(works);
				for (const link of chain)
					expect(`${link.caller}${link.technician}`).not.toMatch(/undefined| {2}/);
			}
		}),
		options
	);
});
