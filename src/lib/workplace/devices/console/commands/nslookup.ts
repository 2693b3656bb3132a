import { givenAt } from '../../../symptoms/links/address.ts';
import { hostAt } from '../../../rules/hosts.ts';
import { isAddress } from '../../../rules/address.ts';
import { resolve } from '../../rules/reach.ts';
import type { ConsoleCommand } from '../command.ts';
import { lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

/** The server that is asked, and its name where that is known. */
function serverOf({ work, device }: Prompt, given: string | undefined) {
	const address = given ?? device.network.dns[0] ?? '';
	return { address, name: hostAt(work, address)?.name ?? 'UnKnown' };
}

/** nslookup asks one server, and no cache. */
function answers({ work, device }: Prompt, server: string): boolean {
	return givenAt({ tables: work, device }).dns.includes(server);
}

export const nslookup: ConsoleCommand = {
	names: ['nslookup', 'resolve-dnsname'],
	about: 'Asks a DNS server for the address of a name.',
	run(prompt, { names }) {
		const [target, given] = names;
		const server = serverOf(prompt, given);
		if (!server.address) return '*** Default servers are not available';
		const head = [`Server:  ${server.name}`, `Address:  ${server.address}`, ''];
		if (target === undefined) return lines(head, 'Type nslookup and a name: nslookup intranet.');
		const found = resolve(prompt.seat, target, false);
		if (found.state === 'no server' || !answers(prompt, server.address))
			return lines(
				'DNS request timed out.',
				'    timeout was 2 seconds.',
				head,
				'DNS request timed out.',
				'    timeout was 2 seconds.',
				`*** Request to ${server.name} timed-out`
			);
		if (isAddress(target)) return lines(head, reverse(prompt, target, server.name));
		if (found.state !== 'found')
			return lines(head, `*** ${server.name} can't find ${target}: Non-existent domain`);
		return lines(head, `Name:    ${found.name}`, `Address:  ${found.address}`);
	}
};

function reverse({ work }: Prompt, address: string, server: string): string[] {
	const host = hostAt(work, address);
	if (!host) return [`*** ${server} can't find ${address}: Non-existent domain`];
	return [`Name:    ${host.name}`, `Address:  ${address}`];
}
