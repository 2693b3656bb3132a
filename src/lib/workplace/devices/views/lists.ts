import type { Tables } from '#lib/kernel/tables.ts';
import type { ConsoleRun, Device } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { remoteFault } from '../rules/remote.ts';
import { isComputer } from '../../rules/seat.ts';

/** A device as lists show it. */
export interface DeviceLine extends Device {
	/** Name of who uses it; '' for nobody. */
	readonly ownerName: string;
}

function lineOf(tables: Tables, device: Device): DeviceLine {
	const owner = tables.all('accounts').find(({ login }) => login === device.owner);
	return { ...device, ownerName: owner?.name ?? '' };
}

export function deviceLines(tables: Tables): readonly DeviceLine[] {
	return tables.all('devices').map((device) => lineOf(tables, device));
}

/** What the page of a device shows. */
export interface DevicePage {
	readonly device: DeviceLine;
	readonly isComputer: boolean;
	/** Why there is no remote session; null: there is one. */
	readonly unreachable: string | null;
}

export function devicePage(tables: Tables, name: string): DevicePage | null {
	const device = rowNamed(tables, 'device', name);
	if (!device) return null;
	return {
		device: lineOf(tables, device),
		isComputer: isComputer(device),
		unreachable: remoteFault(tables, device)
	};
}

/** What was typed on a device since its window was emptied, at most so many lines; oldest first. */
export function consoleLines(tables: Tables, device: string, limit: number): readonly ConsoleRun[] {
	const all = tables.find('consoleRuns', 'device', device);
	const emptied = all.findLastIndex(({ command }) => emptying.includes(command));
	return all.slice(emptied + 1).slice(-limit);
}

/** Lines that were typed on a device, newest first, each once: what the arrow keys bring back. */
export function typedLines(tables: Tables, device: string): readonly string[] {
	const all = tables.find('consoleRuns', 'device', device).map(({ line }) => line);
	return [...new Set(all.reverse())];
}

const emptying: readonly string[] = ['cls', 'clear', 'clear-host'];
