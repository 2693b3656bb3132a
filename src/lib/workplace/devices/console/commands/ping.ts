import { replyFrom, resolve, type Reply } from '../../rules/reach.ts';
import { after, type ConsoleCommand, type Typed } from '../command.ts';
import { lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

const MOST = 10;

/** The name or address that is meant; undefined: none was typed. */
export function targetOf({ names, words }: Typed): string | undefined {
	const values = ['-n', '-w', '-l', '-h', '-i'].flatMap(
		(option) => after({ words } as Typed, option) ?? []
	);
	return names.find((name) => !values.includes(name));
}

/** The address of what was typed: this device itself goes by its own name. */
export function addressOf({ seat, device }: Prompt, target: string) {
	const own = [device.name.toLowerCase(), 'localhost'].includes(target.toLowerCase());
	if (own)
		return {
			state: 'found',
			name: device.name,
			address: target === 'localhost' ? '127.0.0.1' : device.network.address || '127.0.0.1'
		} as const;
	return resolve(seat, target);
}

const failures: Record<Exclude<Reply['state'], 'reply'>, (own: string) => string> = {
	'no network': () => 'PING: transmit failed. General failure.',
	unreachable: (own) => `Reply from ${own}: Destination host unreachable.`,
	timeout: () => 'Request timed out.'
};

function timeWords(time: number): string {
	return time < 1 ? 'time<1ms' : `time=${time}ms`;
}

function statistics(address: string, count: number, reply: Reply): string[] {
	const received = reply.state === 'reply' || reply.state === 'unreachable' ? count : 0;
	const lost = count - received;
	const head = [
		'',
		`Ping statistics for ${address}:`,
		`    Packets: Sent = ${count}, Received = ${received}, Lost = ${lost} (${Math.round((lost / count) * 100)}% loss),`
	];
	if (reply.state !== 'reply') return head;
	const { time } = reply;
	return [
		...head,
		'Approximate round trip times in milli-seconds:',
		`    Minimum = ${time}ms, Maximum = ${time}ms, Average = ${time}ms`
	];
}

export const ping: ConsoleCommand = {
	names: ['ping'],
	about: 'Tests whether a host answers.',
	run(prompt, typed) {
		const target = targetOf(typed);
		if (target === undefined) return lines('', 'Usage: ping [-n count] [-t] target_name');
		const found = addressOf(prompt, target);
		if (found.state !== 'found')
			return `Ping request could not find host ${target}. Please check the name and try again.`;
		const { address } = found;
		const asked = Number(after(typed, '-n') ?? 4);
		const count = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST) : 4;
		const reply = replyFrom(prompt.seat, address);
		const line =
			reply.state === 'reply'
				? `Reply from ${address}: bytes=32 ${timeWords(reply.time)} TTL=${reply.time > 5 ? 116 : 128}`
				: failures[reply.state](prompt.device.network.address);
		const name = address === target ? address : `${found.name} [${address}]`;
		return lines(
			'',
			`Pinging ${name} with 32 bytes of data:`,
			Array.from({ length: count }, () => line),
			statistics(address, count, reply)
		);
	}
};
