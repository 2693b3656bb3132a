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

function quoteOf<Row>(
	of: 'device' | 'account',
	parts: Parts<Row>,
	find: (scene: Scene, name: string) => Row | undefined
): QuoteKind {
	return {
		of,
		parts: Object.fromEntries(Object.entries(parts).map(([part, [about]]) => [part, about])),
		quote(scene, name, part) {
			const row = name === null ? undefined : find(scene, name);
			return row === undefined ? null : (parts[part]?.[1](scene, row) ?? null);
		}
	};
}

/** What texts can quote of devices, and of what their people notice: never wrong, since it follows from the state. */
export const deviceQuotes: Readonly<Record<string, QuoteKind>> = {
	device: quoteOf('device', ofDevices, ({ tables }, name) => rowNamed(tables, 'device', name)),
	account: quoteOf('account', ofPeople, ({ tables }, name) => rowNamed(tables, 'account', name))
};
