import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import { withRight } from '../../guards.ts';
import type { Computer, Device } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { recoveryKeyOf } from '../founding/index.ts';
import { whileComputer, whileDevice } from './offered.ts';

const which = arg.computer('computer', 'Its account, by the name of the computer.');

export const enableComputer = verb({
	name: 'enable_computer',
	say: 'enable computer',
	label: 'Enable',
	about: 'Lets people log on at a computer whose account was disabled.',
	group: 'computers',
	who: ['agent'],
	args: { computer: which },
	guard: withRight('manage accounts'),
	offered: whileComputer(({ enabled }) => !enabled, 'it is disabled'),
	run(work, { computer: name }) {
		const computer = named(work, 'computer', name);
		if (computer.enabled) refuse(`The account of ${computer.name} is not disabled.`);
		work.change('computers', computer.id, { enabled: true });
		noteChange(work, 'enable_computer', 'computer', computer.name, `Enabled ${computer.name}`);
		return `The account of ${computer.name} was enabled.`;
	}
});

export const disableComputer = verb({
	name: 'disable_computer',
	say: 'disable computer',
	label: 'Disable',
	about: 'Keeps everybody from logging on to the domain at a computer.',
	group: 'computers',
	who: ['agent'],
	args: { computer: which },
	guard: withRight('manage accounts'),
	offered: whileComputer(({ enabled }) => enabled, 'it is enabled'),
	run(work, { computer: name }) {
		const computer = named(work, 'computer', name);
		if (!computer.enabled) refuse(`The account of ${computer.name} is disabled already.`);
		work.change('computers', computer.id, { enabled: false });
		noteChange(work, 'disable_computer', 'computer', computer.name, `Disabled ${computer.name}`);
		return `The account of ${computer.name} was disabled.`;
	}
});

export const resetComputer = verb({
	name: 'reset_computer',
	say: 'reset computer account',
	label: 'Reset account',
	about: 'Gives the account of a computer a new secret: the computer must join the domain again.',
	group: 'computers',
	who: ['agent'],
	args: { computer: which },
	guard: withRight('manage accounts'),
	run(work, { computer: name }) {
		const computer = named(work, 'computer', name);
		work.change('computers', computer.id, { secret: computer.secret + 1 });
		const words = `Reset the account of ${computer.name}`;
		noteChange(work, 'reset_computer', 'computer', computer.name, words);
		return `The account of ${computer.name} was reset. It must join the domain again.`;
	}
});

export const leaveDomain = verb({
	name: 'leave_domain',
	say: 'leave domain',
	label: 'Leave domain',
	about: 'Puts a computer into a workgroup: nobody can log on to the domain there.',
	group: 'computers',
	who: ['agent'],
	args: { device: arg.device('device', 'The computer.') },
	guard: withRight('manage devices'),
	offered: whileDevice(
		({ power, domain }) => power === 'on' && domain !== '',
		'it is on, and in a domain'
	),
	run(work, { device: name }) {
		const device = reachable(named(work, 'device', name));
		if (device.domain === '') refuse(`${device.name} is in no domain.`);
		work.change('devices', device.id, { domain: '' });
		noteChange(work, 'leave_domain', 'device', device.name, `${device.name} left the domain`);
		return `${device.name} left the domain ${device.domain}. Restart it.`;
	}
});

export const joinDomain = verb({
	name: 'join_domain',
	say: 'join domain',
	label: 'Join domain',
	about: 'Joins a computer to the domain: it and its account share a new secret.',
	group: 'computers',
	who: ['agent'],
	args: { device: arg.device('device', 'The computer.') },
	guard: withRight('manage devices'),
	offered: whileDevice(
		({ power, domain }) => power === 'on' && domain === '',
		'it is on, and in no domain'
	),
	run(work, { device: name }) {
		const device = reachable(named(work, 'device', name));
		const { domain = '' } = work.get('policies', 1) ?? {};
		const computer = computerOf(work, device);
		if (!computer.enabled) refuse(`The account of ${device.name} is disabled: enable it first.`);
		if (device.domain !== '' && device.secret === computer.secret)
			refuse(`${device.name} is joined to ${device.domain}, and its trust is whole.`);
		if (device.domain !== '')
			refuse(
				`${device.name} still believes that it is in ${device.domain}: leave the domain first.`
			);
		const secret = Math.max(device.secret, computer.secret) + 1;
		work.change('computers', computer.id, { secret });
		work.change('devices', device.id, { secret, domain });
		noteChange(work, 'join_domain', 'device', device.name, `${device.name} joined ${domain}`);
		return `Welcome to the ${domain} domain. Restart ${device.name}.`;
	}
});

export const showRecoveryKey = verb({
	name: 'show_recovery_key',
	say: 'show recovery key',
	label: 'Show recovery key',
	about:
		'Shows the key that unlocks the encrypted disk of a computer. That it was shown is logged.',
	group: 'computers',
	who: ['agent'],
	args: { computer: which },
	guard: withRight('manage devices'),
	run(work, { computer: name }) {
		const computer = named(work, 'computer', name);
		const words = `Showed the recovery key of ${computer.name}`;
		noteChange(work, 'show_recovery_key', 'computer', computer.name, words, { shown: true });
		return `The recovery key of ${computer.name} is ${computer.recoveryKey}.`;
	}
});

function reachable(device: Device): Device {
	if (device.power !== 'on') refuse(`${device.name} is not on.`);
	return device;
}

/** Its account in the directory; a new one where it has none. */
function computerOf(work: Work, { name, secret }: Device): Computer {
	return (
		rowNamed(work, 'computer', name) ??
		work.add('computers', {
			name,
			unit: 'Computers',
			about: '',
			enabled: true,
			secret,
			recoveryKey: recoveryKeyOf(name)
		})
	);
}
