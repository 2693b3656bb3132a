import type { ArgsOf } from '#lib/store/index.ts';
import { admin } from '#lib/ui/desk/places/admin.ts';
import { choose, named, press, pressButton, tick, type Act, type Control } from '../acts.ts';
import { openRow, save } from './admin-page.ts';
import type { Cue, Play } from './cue.ts';
import { agentLabel, rowLabel } from './labels.ts';

const extended: Control = named('region', 'Extended Access');

function openAccess(agent: number, cue: Cue): Act[] {
	return [
		...openRow(cue, admin.agents, agent, agentLabel(cue.scene.tables, agent)),
		press(named('tab', 'Access'))
	];
}

export const grantAccess: Play<ArgsOf<'grant_access'>> = (args, cue) => {
	const { tables } = cue.scene;
	const department = rowLabel(tables, 'departments', args.department);
	const role = named('combobox', `Role in ${department}`, { within: extended });
	return [
		...openAccess(args.agent, cue),
		choose('— Select Department —', department, extended, { unless: role }),
		pressButton('Add', { within: extended }, { unless: role }),
		{ do: 'choose', from: role, option: rowLabel(tables, 'roles', args.role) },
		...(args.alerts === false ? [tick(`Alerts for ${department}`, false, extended)] : []),
		save
	];
};

export const revokeAccess: Play<ArgsOf<'revoke_access'>> = ({ agent, department }, cue) => [
	...openAccess(agent, cue),
	pressButton(`Remove ${rowLabel(cue.scene.tables, 'departments', department)}`, {
		within: extended
	}),
	save
];
