import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device } from '../../model/index.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { localLinks } from '../../symptoms/links/reach.ts';
import { arg } from '../../verb.ts';
import { workingSoftware } from '../founding/usual.ts';
import { itemNamed, withItem, withoutItem } from '../../rules/find.ts';
import { seatOf } from '../../rules/seat.ts';
import { isDiskFull } from '../../symptoms/links/speed.ts';
import { itemOf, set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

const program = arg.text('program', 'Name of the program: Outlook.');

/** Refuses where the packages cannot be loaded. */
function refuseWithoutNetwork(work: Work, device: Device, what: string) {
	if (firstBroken(localLinks, seatOf(work, work.at, device), null))
		refuse(`${what} could not be loaded: ${device.name} is not connected to the network.`);
}

export const installSoftware = deviceVerb({
	name: 'install_software',
	say: 'install software',
	label: 'Install',
	about: 'Installs a program from the company’s software store.',
	args: { program, version: arg.optional(arg.text('version', 'Its version.')) },
	run(work, device, { program: given, version }) {
		const name = given.trim();
		if (!name) refuse('Say which program.');
		if (itemNamed(device.software, name)) refuse(`${name} is installed on ${device.name} already.`);
		if (isDiskFull(device)) refuse(`There is no room for ${name} on the disk of ${device.name}.`);
		refuseWithoutNetwork(work, device, name);
		const licence = itemNamed(work.all('licences'), name)?.name ?? '';
		const installed = { ...workingSoftware(name, version ?? '1.0'), licence };
		set(work, device, { software: [...device.software, installed] });
		return `Installed ${name}`;
	}
});

export const uninstallSoftware = deviceVerb({
	name: 'uninstall_software',
	say: 'uninstall software',
	label: 'Uninstall',
	about: 'Removes a program.',
	args: { program },
	run(work, device, { program: name }) {
		const found = itemOf(device, 'program', device.software, name);
		set(work, device, { software: withoutItem(device.software, found) });
		return `Uninstalled ${found.name}`;
	}
});

export const updateSoftware = deviceVerb({
	name: 'update_software',
	say: 'update software',
	label: 'Update',
	about: 'Brings a program to its newest version.',
	args: { program, version: arg.optional(arg.text('version', 'Its new version.')) },
	run(work, device, { program: name, version }) {
		const found = itemOf(device, 'program', device.software, name);
		refuseWithoutNetwork(work, device, `The update of ${found.name}`);
		const isMended = found.cause === 'old version';
		const software = withItem(device.software, found, {
			version: version ?? nextVersion(found.version),
			running: false,
			...(isMended && { state: 'works', cause: 'none' })
		});
		set(work, device, { software });
		return `Updated ${found.name}`;
	}
});

/** "16.0" becomes "16.1". */
function nextVersion(version: string): string {
	return version.replace(/\d+$/, (last) => String(Number(last) + 1));
}
