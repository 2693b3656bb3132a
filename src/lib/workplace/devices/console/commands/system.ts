import { memoryInUse } from '../../../symptoms/links/speed.ts';
import { restartDevice, switchOff } from '../../verbs/power.ts';
import type { ConsoleCommand } from '../command.ts';
import { grouped, labelled, lines } from '../form.ts';

const systeminfo: ConsoleCommand = {
	names: ['systeminfo'],
	about: 'Shows system, model, memory, updates and network.',
	run(prompt) {
		const { device, suffix } = prompt;
		const { system, memory, network } = device;
		const field = (label: string, value: string) => labelled(label, value, 27);
		const updates = device.updates.filter(({ state }) => state === 'installed');
		const total = memory.size * 1024;
		const free = Math.max(0, total - memoryInUse(device) * 1024);
		return lines(
			'',
			field('Host Name:', device.name),
			field('OS Name:', `Microsoft ${system.name}`),
			field('OS Version:', `10.0.${system.build}`),
			field('System Boot Time:', prompt.time(device.booted).both),
			field('System Model:', device.model),
			field('Total Physical Memory:', `${grouped(total)} MB`),
			field('Available Physical Memory:', `${grouped(free)} MB`),
			field('Domain:', device.domain ? suffix : 'WORKGROUP'),
			field('Hotfix(s):', `${updates.length} Hotfix(s) Installed.`),
			updates.map(({ name }, at) => field('', `[${String(at + 1).padStart(2, '0')}]: ${name}`)),
			field('Network Card(s):', '1 NIC(s) Installed.'),
			field('', `[01]: ${network.connection === 'wifi' ? 'Wi-Fi' : 'Ethernet'}`),
			network.address ? field('', `      IP address: ${network.address}`) : []
		);
	}
};

const shutdown: ConsoleCommand = {
	names: ['shutdown', 'restart-computer', 'stop-computer'],
	about: 'Restarts (/r) or switches off (/s) this computer.',
	run(prompt, { options, command }) {
		const name = command.toLowerCase();
		if (options.has('/a') || options.has('-a'))
			return 'Unable to abort the system shutdown because no shutdown was in progress.(1116)';
		const restarts = options.has('/r') || options.has('-r') || name.startsWith('restart');
		const stops = options.has('/s') || options.has('-s') || name.startsWith('stop');
		if (!restarts && !stops) return lines('Usage: shutdown [/r | /s | /a] [/t xxx]');
		const reason = prompt.change(restarts ? restartDevice : switchOff, {});
		return reason ?? '';
	}
};

const ver: ConsoleCommand = {
	names: ['ver', 'winver'],
	about: 'Shows the version of Windows.',
	run: ({ device }) => lines('', `Microsoft Windows [Version 10.0.${device.system.build}]`)
};

const cls: ConsoleCommand = {
	names: ['cls', 'clear', 'clear-host'],
	about: 'Empties the window.',
	run: () => ''
};

export const systemCommands: readonly ConsoleCommand[] = [systeminfo, shutdown, ver, cls];
