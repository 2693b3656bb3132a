import type { Process, Software } from '../../../model/index.ts';
import { isSameName } from '../../../rules/find.ts';
import { pidOf } from '../../founding/usual.ts';
import { endProcess } from '../../verbs/processes.ts';
import { closeProgram } from '../../verbs/programs.ts';
import { after, type ConsoleCommand } from '../command.ts';
import { columns, grouped, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

/** A process as the lists show it: open programs have one, too. */
interface Shown extends Pick<Process, 'name' | 'pid' | 'memory' | 'cpu'> {
	/** null: it is no program of the user's. */
	readonly program: Software | null;
}

function shown({ device }: Prompt): readonly Shown[] {
	const open = device.software.filter(({ running }) => running);
	return [
		...device.processes.map((one) => ({ ...one, program: null })),
		...open.map((program) => {
			const name = `${program.name.replace(/\s/g, '')}.exe`;
			return { name, pid: pidOf(device.name, name), memory: 180, cpu: 2, program };
		})
	];
}

function found(prompt: Prompt, name: string | undefined, pid: string | undefined) {
	const wanted = (name ?? '').replace(/\.exe$/i, '');
	return shown(prompt).find((one) =>
		pid === undefined
			? isSameName(one.name.replace(/\.exe$/i, ''), wanted)
			: one.pid === Number(pid)
	);
}

/** Why it could not be ended; null: it is. */
function end(prompt: Prompt, { name, program }: Shown): string | null {
	if (program) return prompt.change(closeProgram, { program: program.name });
	return prompt.change(endProcess, { process: name });
}

const widths = [25, -8, 16, -11, -12];

const tasklist: ConsoleCommand = {
	names: ['tasklist'],
	about: 'Shows what runs.',
	run: (prompt) =>
		lines(
			'',
			columns(widths, ['Image Name', 'PID', 'Session Name', 'Session#', 'Mem Usage']),
			widths.map((width) => '='.repeat(Math.abs(width))).join(' '),
			shown(prompt).map(({ name, pid, memory }) =>
				columns(widths, [name, String(pid), 'Console', '1', `${grouped(memory * 1024)} K`])
			)
		)
};

const taskkill: ConsoleCommand = {
	names: ['taskkill'],
	about: 'Ends a process (/im NAME or /pid NUMBER, /f).',
	run(prompt, typed) {
		const [name, pid] = [after(typed, '/im'), after(typed, '/pid')];
		if (name === undefined && pid === undefined)
			return lines(
				'ERROR: Invalid syntax. Neither /FI nor /PID nor /IM were specified.',
				'Type "TASKKILL /?" for usage.'
			);
		const process = found(prompt, name, pid);
		if (!process) return `ERROR: The process "${name ?? pid ?? ''}" not found.`;
		const what = `the process "${process.name}" with PID ${process.pid}`;
		if (end(prompt, process))
			return `ERROR: ${what.replace('the', 'The')} could not be terminated.\nReason: Access is denied.`;
		return `SUCCESS: ${what.replace('the', 'The')} has been terminated.`;
	}
};

const psWidths = [-8, -10, -7, 30];

const getProcess: ConsoleCommand = {
	names: ['Get-Process', 'ps'],
	about: 'Shows processes, their memory and share of the processor.',
	run(prompt, typed) {
		const name = after(typed, '-name') ?? typed.names[0];
		const one = name === undefined ? undefined : found(prompt, name, undefined);
		if (name !== undefined && !one)
			return `Get-Process : Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`;
		return lines(
			'',
			columns(psWidths, ['WS(M)', 'CPU(%)', 'Id', 'ProcessName']),
			columns(psWidths, ['-----', '------', '--', '-----------']),
			(one ? [one] : shown(prompt)).map((process) =>
				columns(psWidths, [
					grouped(process.memory),
					String(process.cpu),
					String(process.pid),
					process.name.replace(/\.exe$/i, '')
				])
			)
		);
	}
};

const stopProcess: ConsoleCommand = {
	names: ['Stop-Process', 'kill'],
	about: 'Ends a process (-Name or -Id).',
	run(prompt, typed) {
		const pid = after(typed, '-id');
		const name = after(typed, '-name') ?? typed.names[0];
		const process = found(prompt, name, pid);
		if (!process) return `Stop-Process : Cannot find a process with the name "${name ?? ''}".`;
		return end(prompt, process)
			? `Stop-Process : Cannot stop process "${process.name} (${process.pid})" because of the following error: Access is denied`
			: '';
	}
};

export const processCommands: readonly ConsoleCommand[] = [
	tasklist,
	taskkill,
	getProcess,
	stopProcess
];
