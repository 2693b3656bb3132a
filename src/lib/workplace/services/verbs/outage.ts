import { refuse } from '#lib/kernel/refusal.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { managing } from './guards.ts';
import { whileService } from './offered.ts';

const service = arg.service('service', 'The service.');
const declared = arg.choice('state', 'How it works, as the status page says it.', [
	'degraded',
	'down'
]);

export const declareOutage = verb({
	name: 'declare_outage',
	say: 'declare outage',
	label: 'Declare outage',
	about:
		'Says on the status page that a service does not work as it should. The service itself stays as it is.',
	group: 'service',
	who: ['agent', 'user'],
	args: { service, state: declared, notice: arg.text('notice', 'What everybody reads there.') },
	guard: managing.services,
	offered: whileService(({ posted }) => posted === 'up', 'no outage is declared'),
	run(work, { service: name, state, notice }) {
		const row = named(work, 'service', name);
		if (row.posted !== 'up')
			refuse(`The status page says already that ${row.name} is ${row.posted}.`);
		work.change('services', row.id, { posted: state, notice, postedAt: work.at });
		note(work, 'declare_outage', row.name, `Declared ${row.name} ${state}`);
		return `The status page says that ${row.name} is ${state}.`;
	}
});

export const updateOutage = verb({
	name: 'update_outage',
	say: 'update outage',
	label: 'Update notice',
	about: 'Changes what the status page says of an outage.',
	group: 'service',
	who: ['agent', 'user'],
	args: {
		service,
		notice: arg.text('notice', 'What everybody reads there.'),
		state: arg.optional(declared)
	},
	guard: managing.services,
	offered: whileService(({ posted }) => posted !== 'up', 'an outage is declared'),
	run(work, { service: name, notice, state }) {
		const row = named(work, 'service', name);
		if (row.posted === 'up') refuse(`No outage of ${row.name} is declared.`);
		work.change('services', row.id, { posted: state ?? row.posted, notice, postedAt: work.at });
		note(work, 'update_outage', row.name, `Updated the outage of ${row.name}`);
		return 'The status page is updated.';
	}
});

export const clearOutage = verb({
	name: 'clear_outage',
	say: 'clear outage',
	label: 'Clear outage',
	about:
		'Says on the status page that a service works again. Whether it does is for you to find out.',
	group: 'service',
	who: ['agent', 'user'],
	args: {
		service,
		notice: arg.optional(arg.text('notice', 'What everybody reads there from now on.'))
	},
	guard: managing.services,
	offered: whileService(({ posted }) => posted !== 'up', 'an outage is declared'),
	run(work, { service: name, notice = '' }) {
		const row = named(work, 'service', name);
		if (row.posted === 'up') refuse(`No outage of ${row.name} is declared.`);
		work.change('services', row.id, { posted: 'up', notice, postedAt: work.at });
		note(work, 'clear_outage', row.name, `Cleared the outage of ${row.name}`);
		return `The status page says that ${row.name} works.`;
	}
});

function note(work: Parameters<typeof noteChange>[0], name: string, of: string, words: string) {
	noteChange(work, name, 'service', of, words);
}
