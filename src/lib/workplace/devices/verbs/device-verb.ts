import type { Actor } from '#lib/kernel/actor.ts';
import { refusal } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import { condition, type Condition, type Guard } from '#lib/kernel/verbs/guard.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Device } from '../../model/index.ts';
import { withRight } from '../../guards.ts';
import { rowNamed } from '../../names.ts';
import { accountOf } from '../../people.ts';
import { arg } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { isComputer } from '../../rules/seat.ts';
import { remoteFault } from '../rules/remote.ts';

/** What was done, as the log of changes says it before "on PC-114", and what is answered where that is not the same. */
export type Done = string | { readonly did: string; readonly notice: string };

/** What a change of a device is described by. */
interface DeviceChange<Name extends string, A extends Args> {
	readonly name: Name;
	readonly say: string;
	readonly label: string;
	readonly about: string;
	readonly args?: A;
	/** `hand`: with the device in front of oneself. `tool`: in a remote session, or `on site`. Tools unless said. */
	readonly by?: 'tool' | 'hand';
	/** Who uses the device may do it without the right to manage devices. What is done by hand they always may. */
	readonly owner?: true;
	/** The kinds of devices that it can be done to; computers unless said. */
	readonly of?: 'computers' | 'printers' | 'all';
	/** It has to be switched on unless this is said. */
	readonly power?: 'any';
	/** When pages offer it, where that is not always: what anybody sees at the device decides, never a hidden cause. */
	when?(device: Device, values: Partial<ValuesOf<A>>): boolean;
	/** Throws `Refused` where it makes no sense. */
	run(work: Work, device: Device, values: ValuesOf<A>): Done;
}

export const common = {
	device: arg.device('device', 'Name of the device.'),
	onSite: arg.optional(
		arg.boolean(
			'on site',
			'Done at the device itself, or by guiding the person who sits at it; in a remote session unless said.'
		)
	)
};
const byHand = { device: common.device };

/** Values that the guards of all these verbs ask for. */
interface Asked {
	device: string;
	onSite?: boolean | undefined;
}

export type DeviceVerb<A extends Args = Args> = Verb & {
	/** Carries it out and notes it in the log, for whoever has asked the guard before: verbs, and commands of the prompt. */
	change(work: Work, device: Device, values: ValuesOf<A>): string;
};

/** The verb of a change of a device: its guard, and the note in the log of changes, are the same for all of them. */
export function deviceVerb<const Name extends string, A extends Args>(
	given: DeviceChange<Name, A>
): DeviceVerb<A> {
	const { name, say, label, about, run, by = 'tool' } = given;
	const change = (work: Work, device: Device, values: ValuesOf<A>) => {
		const done = run(work, device, values);
		const { did, notice } = typeof done === 'string' ? { did: done, notice: null } : done;
		const words = `${did} on ${device.name}`;
		noteChange(work, name, 'device', device.name, words, { whom: device.owner ?? '' });
		return notice ?? `${words}.`;
	};
	return {
		name,
		say,
		label,
		about,
		group: 'device',
		who: ['agent', 'user'],
		args: { ...(by === 'hand' ? byHand : common), ...given.args },
		guard: (tables, who, values) => guarded(given, tables, who, values as unknown as Asked),
		offered: (tables, _who, values) => {
			const device = rowNamed(tables, 'device', (values as unknown as Asked).device);
			const fits = device && (given.when?.(device, values as unknown as ValuesOf<A>) ?? true);
			return [condition('state', fits ?? false, 'the device is so that it makes sense', null)];
		},
		run: (work, values) => {
			const device = named(work, 'device', (values as unknown as Asked).device);
			return change(work, device, values as unknown as ValuesOf<A>);
		},
		change
	};
}

type Rules = Pick<DeviceChange<string, Args>, 'by' | 'owner' | 'of' | 'power'>;

/** Who may do something to a device, and when: the right, the kind of device, its power, and a way to reach it. */
export function guardOf(rules: Rules): Guard<Asked> {
	return (tables, who, asked) => guarded(rules, tables, who, asked);
}

function guarded(
	rules: Rules,
	tables: Tables,
	who: Actor,
	{ device: name, onSite }: Asked
): readonly Condition[] {
	const device = rowNamed(tables, 'device', name);
	if (!device) return [];
	const isOwn = device.owner !== null && accountOf(tables, who)?.login === device.owner;
	const isAt = rules.by === 'hand' || isOwn || onSite === true;
	return [
		...allowed(rules, tables, who, isOwn),
		kindCondition(rules, device),
		...(rules.power === 'any' ? [] : [powerCondition(device)]),
		...(isAt ? [] : [remoteCondition(tables, device)])
	];
}

function allowed(rules: Rules, tables: Tables, who: Actor, isOwn: boolean): readonly Condition[] {
	if (isOwn && (rules.owner || rules.by === 'hand'))
		return [condition('permission', true, 'it is a device of theirs', null)];
	return withRight('manage devices')(tables, who);
}

const kindWords = { computers: 'computers', printers: 'printers', all: '' } as const;

function kindCondition({ of = 'computers' }: Rules, device: Device): Condition {
	const fits = of === 'all' || (of === 'printers' ? device.kind === 'printer' : isComputer(device));
	const words = `${device.name} is a ${device.kind}`;
	return condition('target', fits, words, refusal(`${words}: this is for ${kindWords[of]} only.`));
}

function powerCondition({ name, power }: Device): Condition {
	const words =
		power === 'on'
			? `${name} is switched on`
			: power === 'off'
				? `${name} is switched off`
				: `${name} ${power}`;
	return condition('state', power === 'on', words, refusal(`${words}.`));
}

function remoteCondition(tables: Tables, device: Device): Condition {
	const fault = remoteFault(tables, device);
	const words = fault ?? `a remote session reaches ${device.name}`;
	const answer = refusal(
		`There is no remote session with ${device.name}: ${fault ?? ''} Go there, or guide its user.`
	);
	return condition('state', fault === null, words, answer);
}
