import { Refused } from '#lib/kernel/refusal.ts';
import { momentParts } from './form.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Account, Device } from '../../model/index.ts';
import { policyOf, seatOf, type Seat } from '../../rules/seat.ts';
import type { DeviceVerb } from '../verbs/device-verb.ts';

/** A command prompt on a device, in which its user has logged on. */
export class Prompt {
	readonly #device: number;

	constructor(
		readonly work: Work,
		device: number
	) {
		this.#device = device;
	}

	/** As the commands before on this line have left it. */
	get device(): Device {
		return this.work.row('devices', this.#device);
	}

	get seat(): Seat {
		return seatOf(this.work, this.work.at, this.device);
	}

	get account(): Account | null {
		return this.seat.account;
	}

	/** Domain as Windows writes it before a name; of a computer in none: its own name. */
	get authority(): string {
		return this.device.domain || this.device.name;
	}

	/** "HARBORBANK\kjones" */
	get user(): string {
		return `${this.authority}\\${this.account?.login ?? 'Administrator'}`;
	}

	get suffix(): string {
		return policyOf(this.work).suffix;
	}

	/** A moment in the zone of the desk, as Windows writes it. */
	time(at: number) {
		return momentParts(at, this.work.systems.zone(this.work));
	}

	/** Does what a verb does, and notes it. Answers with the reason when the verb refuses it; null: it is done. */
	change<A extends Args>(verb: DeviceVerb<A>, values: ValuesOf<A>): string | null {
		try {
			verb.change(this.work, this.device, values);
			return null;
		} catch (error) {
			if (error instanceof Refused) return error.message;
			throw error;
		}
	}
}
