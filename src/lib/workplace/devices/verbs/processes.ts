import { refuse } from '#lib/kernel/refusal.ts';
import { arg } from '../../verb.ts';
import { withItem, withoutItem } from '../../rules/find.ts';
import { itemOf, set } from './change.ts';
import { deviceVerb } from './device-verb.ts';

/** Without them Windows stops. */
const ofSystem: readonly string[] = ['System', 'lsass.exe'];

export const endProcess = deviceVerb({
	name: 'end_process',
	say: 'end process',
	label: 'End task',
	about: 'Ends a process. Malware that starts with the device comes back at once.',
	owner: true,
	args: { process: arg.text('process', 'Its name: SearchIndexer.exe.') },
	run(work, device, { process: name }) {
		const process = itemOf(device, 'process', device.processes, name);
		if (ofSystem.includes(process.name))
			refuse(`${process.name} is a part of Windows: access is denied.`);
		if (process.nature === 'malware' && process.startsItself)
			return {
				did: `Ended ${process.name}, which started itself again,`,
				notice: `${process.name} was ended, and has started itself again.`
			};
		const processes =
			process.startsItself && process.nature === 'normal'
				? withItem(device.processes, process, { state: 'running', cpu: 1, memory: 60 })
				: withoutItem(device.processes, process);
		set(work, device, { processes });
		return `Ended ${process.name}`;
	}
});
