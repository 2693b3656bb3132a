import { isSameSubnet } from '../../../rules/address.ts';
import { replyFrom } from '../../rules/reach.ts';
import type { ConsoleCommand } from '../command.ts';
import { lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';
import { addressOf, targetOf } from './ping.ts';

/** The routers on the way, and the host where it answers. */
function hops({ seat, device }: Prompt, address: string): readonly (string | null)[] {
	const { network } = device;
	const reply = replyFrom(seat, address);
	const end = reply.state === 'reply' ? address : null;
	if (isSameSubnet(address, network.address || '0.0.0.0', network.mask)) return [end];
	const gateway =
		replyFrom(seat, network.gateway || '0.0.0.0').state === 'reply' ? network.gateway : null;
	return gateway === null ? [null, null] : [gateway, end];
}

function hopLine(address: string | null, at: number): string {
	const number = String(at + 1).padStart(3);
	if (address === null) return `${number}     *        *        *     Request timed out.`;
	const time = at === 0 ? '   <1 ms' : `    ${at + 1} ms`;
	return `${number}${time}${time}${time}  ${address}`;
}

export const tracert: ConsoleCommand = {
	names: ['tracert', 'pathping'],
	about: 'Shows the way to a host.',
	run(prompt, typed) {
		const target = targetOf(typed);
		if (target === undefined) return lines('', 'Usage: tracert target_name');
		const found = addressOf(prompt, target);
		if (found.state !== 'found') return `Unable to resolve target system name ${target}.`;
		const { address } = found;
		const name = address === target ? address : `${found.name} [${address}]`;
		const state = replyFrom(prompt.seat, address).state;
		const head = ['', `Tracing route to ${name}`, 'over a maximum of 30 hops:', ''];
		if (state === 'no network') return lines(head, '  1  General failure.', '', 'Trace complete.');
		return lines(head, hops(prompt, address).map(hopLine), '', 'Trace complete.');
	}
};
