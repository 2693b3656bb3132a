import type { Verb } from '#lib/kernel/verbs/verb.ts';
import * as access from './access.ts';
import * as addresses from './addresses.ts';
import * as connection from './connection.ts';
import * as peripherals from './peripherals.ts';
import * as power from './power.ts';
import * as printers from './printers.ts';
import * as printing from './printing.ts';
import * as processes from './processes.ts';
import * as programs from './programs.ts';
import { reinstall } from './reinstall.ts';
import * as services from './services.ts';
import * as software from './software.ts';
import * as system from './system.ts';

const { installSoftware, uninstallSoftware, updateSoftware } = software;
const { renewPolicies, uninstallUpdate } = system;
const { freeDiskSpace, repairSystemFiles, repairDisk } = system;

const all: readonly Verb[] = [
	...Object.values(power),
	...Object.values(connection),
	...Object.values(addresses),
	...Object.values(services),
	...Object.values(processes),
	...Object.values(programs),
	installSoftware,
	uninstallSoftware,
	updateSoftware,
	...Object.values(printing),
	...Object.values(printers),
	...Object.values(access),
	...Object.values(peripherals),
	renewPolicies,
	uninstallUpdate,
	freeDiskSpace,
	repairSystemFiles,
	repairDisk,
	reinstall
];

/** What can be done to devices, by name; sorted, because bundlers list the exports of a module in different orders. */
export const deviceVerbs: Readonly<Record<string, Verb>> = Object.fromEntries(
	all.map((verb) => [verb.name, verb] as const).sort(([a], [b]) => (a < b ? -1 : 1))
);
