import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device } from '../../model/index.ts';
import { firstBroken } from '../../symptoms/link.ts';
import { wayLinks } from '../../symptoms/links/reach.ts';
import { arg } from '../../verb.ts';
import { itemNamed, withItem } from '../../rules/find.ts';
import { policyOf, seatOf } from '../../rules/seat.ts';
import { itemOf, set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/** Whether a domain controller answers the device: as any internal host that is found by name. */
export function reachesDomain(work: Work, device: Device): boolean {
	const { suffix } = policyOf(work);
	const way = { host: suffix, address: '', internal: true, web: false };
	return !firstBroken(wayLinks, seatOf(work, work.at, device), way);
}

export const renewPolicies = deviceVerb({
	name: 'renew_policies',
	say: 'renew policies',
	label: 'Renew policies',
	about:
		'Lets a computer apply the policies of the domain. Groups that somebody got count from the next logon on.',
	owner: true,
	run(work, device) {
		if (!device.domain) refuse(`${device.name} is not in a domain.`);
		if (!reachesDomain(work, device))
			refuse('The policies could not be renewed: no domain controller could be reached.');
		set(work, device, { policiesApplied: work.at });
		return 'Renewed the policies';
	}
});

export const uninstallUpdate = deviceVerb({
	name: 'uninstall_update',
	say: 'uninstall update',
	label: 'Uninstall update',
	about: 'Removes an update of the system.',
	args: { update: arg.text('update', 'Its name: KB5048685.') },
	when: ({ updates }, { update = '' }) => itemNamed(updates, update)?.state === 'installed',
	run(work, device, { update: name }) {
		const update = itemOf(device, 'update', device.updates, name);
		if (update.state !== 'installed') refuse(`${update.name} is not installed on ${device.name}.`);
		set(work, device, { updates: withItem(device.updates, update, { state: 'removed' }) });
		return `Uninstalled the update ${update.name}`;
	}
});

/** The share of the disk that caches and temporary files take at most. */
const CLEANABLE = 0.25;

export const freeDiskSpace = deviceVerb({
	name: 'free_disk_space',
	say: 'free disk space',
	label: 'Free disk space',
	about:
		'Removes temporary files and caches from the disk: a quarter of it is free then, if it was less.',
	owner: true,
	run(work, device) {
		const { size, free } = device.disk;
		const least = Math.round(size * CLEANABLE);
		set(work, device, { disk: { ...device.disk, free: Math.max(free, least) } });
		return `Freed ${Math.max(0, least - free).toFixed(1)} GB of the disk`;
	}
});

export const repairSystemFiles = deviceVerb({
	name: 'repair_system_files',
	say: 'repair system files',
	label: 'Repair system files',
	about: 'Checks the files of the system and replaces damaged ones.',
	run(work, device) {
		const wasDamaged = device.systemFiles === 'damaged';
		set(work, device, { systemFiles: 'intact' });
		return wasDamaged ? 'Repaired system files' : 'Found system files to be intact';
	}
});

export const repairDisk = deviceVerb({
	name: 'repair_disk',
	say: 'repair disk',
	label: 'Repair disk',
	about: 'Checks the file system and repairs its errors. A disk that fails has to be swapped.',
	run(work, device) {
		const { disk } = device;
		if (disk.state === 'errors') set(work, device, { disk: { ...disk, state: 'healthy' } });
		const found = {
			healthy: 'Found no errors',
			errors: 'Repaired errors',
			failing: 'Found bad sectors'
		};
		return `${found[disk.state]} in the file system`;
	}
});
