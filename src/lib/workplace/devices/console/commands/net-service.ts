import type { Daemon } from '../../../model/index.ts';
import { isSameName } from '../../../rules/find.ts';
import { startSystemService, stopSystemService } from '../../verbs/services.ts';
import type { Typed } from '../command.ts';
import { lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';
import { completed, netError, systemError } from './net-error.ts';

/** A service by its short name or by its label, as `net` and `sc` take it. */
export function daemonNamed({ device }: Prompt, wanted: string): Daemon | undefined {
	return device.daemons.find(
		({ name, label }) => isSameName(name, wanted) || isSameName(label, wanted)
	);
}

const nameless = netError('The service name is invalid.', 2185);

export function startOf(prompt: Prompt, { names }: Typed): string {
	const wanted = names.slice(1).join(' ');
	if (!wanted) {
		const running = prompt.device.daemons.filter(({ state }) => state !== 'stopped');
		return lines(
			'These Windows services are started:',
			'',
			running.map(({ label }) => `   ${label}`),
			'',
			completed
		);
	}
	const daemon = daemonNamed(prompt, wanted);
	if (!daemon) return nameless;
	if (daemon.state !== 'stopped')
		return netError('The requested service has already been started.', 2182);
	if (daemon.start === 'disabled')
		return systemError(
			'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it.',
			1058
		);
	prompt.change(startSystemService, { service: daemon.name });
	return lines(
		`The ${daemon.label} service is starting.`,
		`The ${daemon.label} service was started successfully.`
	);
}

export function stopOf(prompt: Prompt, { names }: Typed): string {
	const wanted = names.slice(1).join(' ');
	const daemon = daemonNamed(prompt, wanted);
	if (!daemon) return nameless;
	if (daemon.state === 'stopped')
		return netError(`The ${daemon.label} service is not started.`, 3521);
	const head = `The ${daemon.label} service is stopping.`;
	if (prompt.change(stopSystemService, { service: daemon.name }))
		return lines(head, `The ${daemon.label} service could not be stopped.`);
	return lines(head, `The ${daemon.label} service was stopped successfully.`);
}
