import { refuse } from '#lib/kernel/refusal.ts';
import type { Service } from '../../model/index.ts';
import { faultWords, healthWords, serviceState } from '../rules/service-state.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { byTheWorld, managing } from './guards.ts';

const service = arg.service('service', 'The service.');

export const restartService = verb({
	name: 'restart_service',
	say: 'restart service',
	label: 'Restart',
	about:
		'Stops a service for everybody and starts it again, which helps when it hangs. It does not start while what it needs is down.',
	group: 'service',
	who: ['agent', 'user'],
	args: { service },
	guard: managing.services,
	run(work, { service: name }) {
		const row = named(work, 'service', name);
		const missing = row.needs.find((need) => serviceState(work, need).state === 'down');
		if (missing) refuse(`${row.name} does not start: it needs ${missing}, which is down.`);
		if (row.fault === 'hung') mend(work, row);
		noteChange(work, 'restart_service', 'service', row.name, `Restarted ${row.name}`);
		const health = serviceState(work, row.name);
		if (health.state === 'up') return `${row.name} was restarted. It is up.`;
		return `${row.name} was restarted. It is still ${healthWords(health)}.`;
	}
});

/** What mends which fault. */
const repairs = {
	'free disk space': 'disk full',
	'renew the certificate': 'certificate expired',
	'roll back the update': 'bad update',
	'replace the hardware': 'broken hardware'
} as const satisfies Readonly<Record<string, Service['fault']>>;
type Repair = keyof typeof repairs;

export const repairService = verb({
	name: 'repair_service',
	say: 'repair service',
	label: 'Repair',
	about: 'Does something about the fault of a service. What misses the fault changes nothing.',
	group: 'service',
	who: ['agent', 'user'],
	args: {
		service,
		by: arg.choice('by', 'What is done.', Object.keys(repairs) as Repair[])
	},
	guard: managing.services,
	run(work, { service: name, by }) {
		const row = named(work, 'service', name);
		noteChange(work, 'repair_service', 'service', row.name, `${row.name}: ${by}`);
		if (row.fault !== repairs[by]) {
			const health = serviceState(work, row.name);
			return `That was not it: ${row.name} is ${healthWords(health)}.`;
		}
		mend(work, row);
		return `${row.name} is ${healthWords(serviceState(work, row.name))}.`;
	}
});

export const breakService = verb({
	name: 'break_service',
	say: 'break service',
	label: 'Break',
	about: 'A service breaks, by itself.',
	group: 'world',
	who: ['system'],
	args: {
		service,
		state: arg.choice('state', 'How badly.', ['degraded', 'down']),
		fault: arg.optional(
			arg.choice('fault', 'Why: `hung` unless said.', ['hung', ...Object.values(repairs)])
		)
	},
	guard: byTheWorld,
	run(work, { service: name, state, fault = 'hung' }) {
		const row = named(work, 'service', name);
		work.change('services', row.id, { state, fault, since: work.at });
		return `${row.name} is ${state}: ${faultWords({ ...row, fault })}.`;
	}
});

export const mendService = verb({
	name: 'mend_service',
	say: 'mend service',
	label: 'Mend',
	about: 'A service works again, whatever was wrong with it: somebody elsewhere has repaired it.',
	group: 'world',
	who: ['system'],
	args: { service },
	guard: byTheWorld,
	run(work, { service: name }) {
		mend(work, named(work, 'service', name));
	}
});

function mend(work: Parameters<typeof named>[0], { id }: Service) {
	work.change('services', id, { state: 'up', fault: 'none', since: work.at });
}
