import type { Daemon } from '../../../model/index.ts';
import {
	restartSystemService,
	startSystemService,
	stopSystemService,
	setStartType
} from '../../verbs/services.ts';
import { after, type ConsoleCommand, type Typed } from '../command.ts';
import { columns, lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';
import { daemonNamed } from './net-service.ts';

const states = {
	running: { number: 4, name: 'RUNNING' },
	stopped: { number: 1, name: 'STOPPED' },
	/** It is asked to stop, and does not. */
	hung: { number: 3, name: 'STOP_PENDING' }
} as const;

function scLines({ name, label, state }: Daemon, withLabel: boolean): string[] {
	const { number, name: word } = states[state];
	return [
		'',
		`SERVICE_NAME: ${name}`,
		...(withLabel ? [`DISPLAY_NAME: ${label}`] : []),
		'        TYPE               : 10  WIN32_OWN_PROCESS',
		`        STATE              : ${number}  ${word}`,
		'        WIN32_EXIT_CODE    : 0  (0x0)'
	];
}

const missing = (doing: string) =>
	lines(
		`[SC] ${doing} FAILED 1060:`,
		'',
		'The specified service does not exist as an installed service.'
	);

function scConfig({ name, label, start }: Daemon): string {
	const word = {
		automatic: '2   AUTO_START',
		manual: '3   DEMAND_START',
		disabled: '4   DISABLED'
	};
	return lines(
		'[SC] QueryServiceConfig SUCCESS',
		'',
		`SERVICE_NAME: ${name}`,
		`        START_TYPE         : ${word[start]}`,
		`        DISPLAY_NAME       : ${label}`
	);
}

const starts = { auto: 'automatic', demand: 'manual', disabled: 'disabled' } as const;

function scChange(prompt: Prompt, daemon: Daemon, action: string, typed: Typed): string {
	if (action === 'config') {
		const given = (after(typed, 'start=') ?? '').toLowerCase();
		const start = starts[given as keyof typeof starts];
		if (!start) return lines('ERROR:  Invalid start= field');
		prompt.change(setStartType, { service: daemon.name, start });
		return '[SC] ChangeServiceConfig SUCCESS';
	}
	const verb = action === 'start' ? startSystemService : stopSystemService;
	const reason = prompt.change(verb, { service: daemon.name });
	const doing = action === 'start' ? 'StartService' : 'ControlService';
	if (reason) return lines(`[SC] ${doing} FAILED:`, '', reason);
	const now = daemonNamed(prompt, daemon.name);
	return lines(now ? scLines(now, false) : []);
}

const sc: ConsoleCommand = {
	names: ['sc'],
	about: 'sc query, sc qc, sc start, sc stop, sc config NAME start= auto.',
	run(prompt, typed) {
		const [action = '', name] = typed.names.map((word) => word.toLowerCase());
		if (action === 'query' && (name === undefined || name === 'state='))
			return lines(prompt.device.daemons.flatMap((one) => scLines(one, true)));
		const known: Readonly<Record<string, string>> = {
			query: 'EnumQueryServicesStatus:OpenService',
			qc: 'OpenService',
			start: 'StartService: OpenService',
			stop: 'ControlService: OpenService',
			config: 'OpenService'
		};
		const doing = Object.hasOwn(known, action) ? known[action] : undefined;
		if (doing === undefined || name === undefined)
			return lines(
				'DESCRIPTION:',
				'        SC is used for communicating with the Service Control Manager.',
				'USAGE:',
				'        sc [query | qc | start | stop | config] [service name]'
			);
		const daemon = daemonNamed(prompt, name);
		if (!daemon) return missing(doing);
		if (action === 'query') return lines(scLines(daemon, false));
		return action === 'qc' ? scConfig(daemon) : scChange(prompt, daemon, action, typed);
	}
};

const widths = [8, 18, 40];

function getService(prompt: Prompt, { names }: Typed): string {
	const wanted = names.join(' ');
	const found = wanted ? [daemonNamed(prompt, wanted)] : prompt.device.daemons;
	if (wanted && !found[0])
		return `Get-Service : Cannot find any service with service name '${wanted}'.`;
	const word = { running: 'Running', stopped: 'Stopped', hung: 'StopP...' } as const;
	return lines(
		'',
		columns(widths, ['Status', 'Name', 'DisplayName']),
		columns(widths, ['------', '----', '-----------']),
		found.flatMap((one) => (one ? [columns(widths, [word[one.state], one.name, one.label])] : []))
	);
}

/** A command of PowerShell that changes a service and prints nothing when it succeeds. */
function changing(
	name: string,
	verb: typeof startSystemService,
	about: string,
	why: (daemon: Daemon) => string
): ConsoleCommand {
	return {
		names: [name],
		about,
		run(prompt, { names }) {
			const wanted = names.join(' ');
			const daemon = daemonNamed(prompt, wanted);
			if (!daemon) return `${name} : Cannot find any service with service name '${wanted}'.`;
			const reason = prompt.change(verb, { service: daemon.name });
			return reason === null || isDone(daemon, name) ? '' : `${name} : ${why(daemon)}`;
		}
	};
}

/** PowerShell is content with a service that is so already. */
function isDone({ state }: Daemon, name: string): boolean {
	return name === 'Start-Service'
		? state === 'running'
		: name === 'Stop-Service' && state === 'stopped';
}

const cannot = (doing: string) => (daemon: Daemon) =>
	`Service '${daemon.label} (${daemon.name})' cannot be ${doing} due to the following error: Cannot control ${daemon.name} service on computer '.'.`;

export const serviceCommands: readonly ConsoleCommand[] = [
	sc,
	{ names: ['Get-Service'], about: 'Shows services and whether they run.', run: getService },
	changing('Start-Service', startSystemService, 'Starts a service.', cannot('started')),
	changing('Stop-Service', stopSystemService, 'Stops a service.', cannot('stopped')),
	changing(
		'Restart-Service',
		restartSystemService,
		'Restarts a service, also one that hangs.',
		cannot('restarted')
	)
];
