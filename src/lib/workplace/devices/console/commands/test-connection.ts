import { isOpen, replyFrom } from '../../rules/reach.ts';
import { after, type ConsoleCommand } from '../command.ts';
import { labelled, lines } from '../form.ts';
import { adapterName } from './ipconfig.ts';
import { addressOf } from './ping.ts';

const ports: Readonly<Record<string, number>> = { http: 80, rdp: 3389, smb: 445, winrm: 5985 };

export const testNetConnection: ConsoleCommand = {
	names: ['Test-NetConnection', 'tnc'],
	about: 'Tests whether a port of a host answers (-Port 443).',
	run(prompt, typed) {
		const port =
			after(typed, '-port') ?? ports[(after(typed, '-commontcpport') ?? '').toLowerCase()];
		const target =
			after(typed, '-computername') ??
			typed.names.find((name) => name !== after(typed, '-port')) ??
			'www.microsoft.com';
		const found = addressOf(prompt, target);
		if (found.state !== 'found')
			return lines(
				`WARNING: Name resolution of ${target} failed`,
				'',
				labelled('ComputerName', `: ${target}`, 25),
				labelled('RemoteAddress', ':', 25),
				labelled('PingSucceeded', ': False', 25)
			);
		const { address } = found;
		const reply = replyFrom(prompt.seat, address);
		const field = (label: string, value: string) => labelled(label, `: ${value}`, 25);
		const number = Number(port);
		const asksPort = port !== undefined && Number.isInteger(number);
		const open = asksPort && isOpen(prompt.seat, address, number);
		return lines(
			asksPort && !open ? [`WARNING: TCP connect to (${address} : ${number}) failed`, ''] : [],
			field('ComputerName', target),
			field('RemoteAddress', address),
			asksPort ? field('RemotePort', String(number)) : [],
			field('InterfaceAlias', adapterName(prompt)),
			field('SourceAddress', prompt.device.network.address),
			asksPort && open
				? field('TcpTestSucceeded', 'True')
				: [
						field('PingSucceeded', reply.state === 'reply' ? 'True' : 'False'),
						...(reply.state === 'reply'
							? [field('PingReplyDetails (RTT)', `${reply.time} ms`)]
							: []),
						...(asksPort ? [field('TcpTestSucceeded', 'False')] : [])
					]
		);
	}
};
