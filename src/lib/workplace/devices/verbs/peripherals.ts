import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device, Peripheral } from '../../model/index.ts';
import { symptomOf } from '../../symptoms/symptoms.ts';
import { arg } from '../../verb.ts';
import { itemNamed, withItem } from '../../rules/find.ts';
import { seatOf } from '../../rules/seat.ts';
import { itemOf, set, setMedia } from './change.ts';
import { deviceVerb, type Done } from './device-verb.ts';

const args = { peripheral: arg.text('peripheral', 'Its name: Headset.') };

function peripheralOf(device: Device, name: string): Peripheral {
	return itemOf(device, 'peripheral', device.peripherals, name);
}

/** Changes a part and says whether it works then: that is what a swap test is for. */
function put(
	work: Work,
	device: Device,
	part: Peripheral,
	columns: Partial<Peripheral>,
	did: string
): Done {
	const parts = { peripherals: withItem(device.peripherals, part, columns) };
	const changed =
		part.kind === 'network adapter' ? setAdapter(work, device, parts) : set(work, device, parts);
	const { works } = symptomOf(seatOf(work, work.at, changed), 'peripheral', part.name);
	const then = works ? 'It works.' : 'It still does not work.';
	return { did, notice: `${did} on ${device.name}. ${then}` };
}

function setAdapter(work: Work, device: Device, parts: Partial<Device>): Device {
	return setMedia(work, set(work, device, parts), {});
}

export const swapPart = deviceVerb({
	name: 'swap_part',
	say: 'swap part',
	label: 'Swap with a spare',
	about:
		'Swaps a part of a device, or something connected to it, with a spare one that works. Its driver and settings stay. “Disk” and “Network cable” are parts of every computer.',
	by: 'hand',
	of: 'all',
	power: 'any',
	args: { part: arg.text('part', 'Its name: Headset, Network cable, Disk.') },
	run(work, device, { part: name }) {
		if (isCalled(name, 'Network cable')) return swapCable(work, device);
		if (isCalled(name, 'Disk') && !itemNamed(device.peripherals, name))
			return swapDisk(work, device);
		const part = peripheralOf(device, name);
		return put(work, device, part, { state: 'works' }, `Swapped the ${part.name} with a spare one`);
	}
});

function isCalled(given: string, name: string): boolean {
	return itemNamed([{ name }], given) !== undefined;
}

function swapCable(work: Work, device: Device): Done {
	setMedia(work, device, { cable: 'plugged' });
	return 'Swapped the network cable';
}

/** A new disk is empty: the device has to be reinstalled. */
function swapDisk(work: Work, device: Device): Done {
	const { size } = device.disk;
	set(work, device, {
		disk: { size, free: size, state: 'healthy' },
		power: 'does not start',
		stopError: 'No bootable device'
	});
	return 'Swapped the disk with an empty one';
}

export const reseatPart = deviceVerb({
	name: 'reseat_part',
	say: 'reseat part',
	label: 'Unplug and plug in',
	about: 'Unplugs something from a device and plugs it in again; “Network cable” is a part, too.',
	by: 'hand',
	of: 'all',
	power: 'any',
	args: { part: arg.text('part', 'Its name: Headset, Network cable.') },
	run(work, device, { part: name }) {
		if (isCalled(name, 'Network cable')) {
			const { cable } = device.network;
			setMedia(work, device, { cable: cable === 'unplugged' ? 'plugged' : cable });
			return 'Plugged the network cable in again';
		}
		const part = peripheralOf(device, name);
		const state = part.state === 'unplugged' ? 'works' : part.state;
		return put(work, device, part, { state }, `Plugged the ${part.name} in again`);
	}
});

export const updateDriver = deviceVerb({
	name: 'update_driver',
	say: 'update driver',
	label: 'Update driver',
	about: 'Installs the newest driver of a part; where that one is faulty, it stays so.',
	args,
	when: ({ peripherals }, { peripheral = '' }) =>
		itemNamed(peripherals, peripheral)?.driver !== 'none needed',
	run(work, device, { peripheral: name }) {
		const part = peripheralOf(device, name);
		const { driver } = part;
		if (driver === 'none needed') refuse(`The ${part.name} needs no driver.`);
		const mended = driver === 'faulty' ? driver : 'fine';
		return put(work, device, part, { driver: mended }, `Updated the driver of the ${part.name}`);
	}
});

export const rollBackDriver = deviceVerb({
	name: 'roll_back_driver',
	say: 'roll back driver',
	label: 'Roll back driver',
	about: 'Goes back to the driver that a part had before.',
	args,
	when: ({ peripherals }, { peripheral = '' }) =>
		itemNamed(peripherals, peripheral)?.driver !== 'none needed',
	run(work, device, { peripheral: name }) {
		const part = peripheralOf(device, name);
		const { driver } = part;
		if (driver !== 'faulty') refuse(`There is no earlier driver of the ${part.name}.`);
		return put(
			work,
			device,
			part,
			{ driver: 'fine' },
			`Rolled back the driver of the ${part.name}`
		);
	}
});

export const unblockPart = deviceVerb({
	name: 'unblock_part',
	say: 'unblock part',
	label: 'Switch on in settings',
	about: 'Switches a part on again that is off in the settings: muted, camera shutter, privacy.',
	owner: true,
	of: 'all',
	args,
	when: ({ peripherals }, { peripheral = '' }) =>
		itemNamed(peripherals, peripheral)?.blocked === true,
	run(work, device, { peripheral: name }) {
		const part = peripheralOf(device, name);
		if (!part.blocked) refuse(`The ${part.name} is not switched off in the settings.`);
		return put(
			work,
			device,
			part,
			{ blocked: false },
			`Switched the ${part.name} on in the settings`
		);
	}
});
