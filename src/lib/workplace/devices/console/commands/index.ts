import { columns, lines } from '../form.ts';
import type { ConsoleCommand } from '../command.ts';
import { dir } from './dir.ts';
import { diskCommands } from './disk.ts';
import { domainCommands } from './domain.ts';
import { ipconfig } from './ipconfig.ts';
import { net } from './net.ts';
import { netsh } from './netsh.ts';
import { nslookup } from './nslookup.ts';
import { ping } from './ping.ts';
import { policyCommands } from './policies.ts';
import { processCommands } from './processes.ts';
import { refused } from './refused.ts';
import { serviceCommands } from './services.ts';
import { systemCommands } from './system.ts';
import { testNetConnection } from './test-connection.ts';
import { tracert } from './trace.ts';
import { hostname, whoami } from './who.ts';

const useful: readonly ConsoleCommand[] = [
	ipconfig,
	ping,
	tracert,
	nslookup,
	testNetConnection,
	net,
	netsh,
	hostname,
	whoami,
	...serviceCommands,
	...processCommands,
	...policyCommands,
	...domainCommands,
	...diskCommands,
	...systemCommands,
	dir
];

const help: ConsoleCommand = {
	names: ['help', '?'],
	about: 'Shows the commands that this prompt knows.',
	run: () =>
		lines([...useful, help].map(({ names, about }) => columns([20, 0], [names[0] ?? '', about])))
};

/** The commands of the prompt. */
export const commands: readonly ConsoleCommand[] = [...useful, help, refused];
