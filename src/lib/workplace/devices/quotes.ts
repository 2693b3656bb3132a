import type { Scene } from '#lib/kernel/scene.ts';
import type { QuoteKind } from '#lib/kernel/system.ts';
import type { Account, Device } from '../model/index.ts';
import { rowNamed } from '../names.ts';
import { devicesOf, seatOf } from '../rules/seat.ts';
import { symptoms } from '../symptoms/symptoms.ts';

type Read<Row> = (scene: Scene, row: Row) => string | null;
type Parts<Row> = Readonly<Record<string, readonly [about: string, read: Read<Row>]>>;

const ofDevices: Parts<Device> = {
	name: ['Its name.', (_scene, { name }) => name],
	address: ['Its IP address.', (_scene, { network }) => network.address || 'none'],
	model: ['Its model.', (_scene, { model }) => model],
	tag: ['Its asset tag.', (_scene, { tag }) => tag],
	serial: ['Its serial number.', (_scene, { serial }) => serial],
	place: ['Where it stands.', (_scene, { place }) => place]
};

const ofPeople: Parts<Account> = {
	device: [
		'The name of the device that they work with.',
		({ tables }, { login }) => devicesOf(tables, login)[0]?.name ?? null
	],
	symptom: [
		'What they notice first of what does not work at it, in their words.',
		({ tables, now }, account) => {
			const [device] = devicesOf(tables, account.login);
			if (!device) return null;
			const broken = symptoms(seatOf(tables, now, device, account)).find(({ works }) => !works);
			return broken?.caller ?? 'Everything works again.';
		}
	]
};

function aboutOf<Row>(parts: Parts<Row>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(parts).map(([part, [about]]) => [part, about]));
}

function speakerOf({ tables, speaker }: Scene): Account | undefined {
	return speaker === undefined ? undefined : rowNamed(tables, 'account', speaker);
}

/** The device of the person who speaks. */
function ownDevice(scene: Scene): Device | undefined {
	const account = speakerOf(scene);
	return account && devicesOf(scene.tables, account.login)[0];
}

const device: QuoteKind = {
	of: 'device',
	ofSpeaker: true,
	parts: aboutOf(ofDevices),
	quote(scene, name, part) {
		const row = name === null ? ownDevice(scene) : rowNamed(scene.tables, 'device', name);
		return (row && ofDevices[part]?.[1](scene, row)) ?? null;
	}
};

const account: QuoteKind = {
	of: 'account',
	parts: aboutOf(ofPeople),
	quote(scene, name, part) {
		const row = name === null ? undefined : rowNamed(scene.tables, 'account', name);
		return (row && ofPeople[part]?.[1](scene, row)) ?? null;
	}
};

const symptom: QuoteKind = {
	of: null,
	ofSpeaker: true,
	parts: { '': 'What the person who speaks notices first of what does not work, in their words.' },
	quote(scene) {
		const row = speakerOf(scene);
		return (row && ofPeople['symptom']?.[1](scene, row)) ?? null;
	}
};

/** What texts can quote of devices, and of what their people notice: never wrong, since it follows from the state. */
export const deviceQuotes: Readonly<Record<string, QuoteKind>> = { device, account, symptom };
