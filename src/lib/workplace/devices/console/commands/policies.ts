import { renewPolicies } from '../../verbs/system.ts';
import type { ConsoleCommand } from '../command.ts';
import { lines } from '../form.ts';
import { groupsAtLogon } from './who.ts';

const gpupdate: ConsoleCommand = {
	names: ['gpupdate'],
	about: 'Renews the policies of the domain (/force).',
	run(prompt) {
		const head = ['Updating policy...', ''];
		if (prompt.change(renewPolicies, {}))
			return lines(
				head,
				'Computer policy could not be updated successfully. The following errors were encountered:',
				'',
				'The processing of Group Policy failed because of lack of network connectivity to a domain controller.'
			);
		return lines(
			head,
			'Computer Policy update has completed successfully.',
			'User Policy update has completed successfully.'
		);
	}
};

const gpresult: ConsoleCommand = {
	names: ['gpresult'],
	about: 'Shows the policies and groups that apply (/r).',
	run(prompt, { options }) {
		if (!options.has('/r'))
			return lines(
				'ERROR: Invalid Syntax. Options /R, /V, /X or /H expected.',
				'Type "GPRESULT /?" for usage.'
			);
		const { device, account } = prompt;
		if (!device.domain || !account) return 'INFO: The user does not have RSoP data.';
		const { date, time } = prompt.time(device.policiesApplied);
		return lines(
			'',
			`RSOP data for ${prompt.user} on ${device.name} : Logging Mode`,
			'------------------------------------------------------------',
			'',
			`OS Version:                  ${device.system.build}`,
			`Site Name:                   ${device.network.site === 'office' ? 'Default-First-Site-Name' : 'N/A'}`,
			'',
			'USER SETTINGS',
			'--------------',
			`    CN=${account.name}`,
			`    Last time Group Policy was applied: ${date} at ${time}`,
			`    Domain Name:                        ${device.domain}`,
			'',
			'    The user is a part of the following security groups',
			'    ---------------------------------------------------',
			'        Everyone',
			groupsAtLogon(prompt).map((name) => `        ${name}`)
		);
	}
};

export const policyCommands: readonly ConsoleCommand[] = [gpupdate, gpresult];
