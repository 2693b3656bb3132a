import { firstBroken } from '../../../symptoms/link.ts';
import { accountLinks } from '../../../symptoms/links/account.ts';
import { domainLinks } from '../../../symptoms/links/domain.ts';
import { policyOf } from '../../../rules/seat.ts';
import { reachesDomain } from '../../verbs/system.ts';
import { valueOf, type ConsoleCommand, type Typed } from '../command.ts';
import { lines } from '../form.ts';
import type { Prompt } from '../prompt.ts';

function secureChannel(prompt: Prompt, typed: Typed): string {
	const { device, work } = prompt;
	const wanted = (valueOf(typed, '/sc_verify') ?? valueOf(typed, '/sc_query') ?? '').toLowerCase();
	const { domain, suffix } = policyOf(work);
	const isKnown = [domain, suffix].some((one) => one && one.toLowerCase() === wanted);
	if (!isKnown || !reachesDomain(work, device))
		return 'I_NetLogonControl failed: Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN';
	const lost = firstBroken(domainLinks, prompt.seat, null);
	const status = lost ? '5 0x5 ERROR_ACCESS_DENIED' : '0 0x0 NERR_Success';
	return lines(
		lost ? 'Flags: 80' : 'Flags: b0 HAS_IP HAS_TIMESERV',
		`Trusted DC Name ${lost ? '' : `\\\\dc1.${suffix}`}`.trimEnd(),
		`Trusted DC Connection Status Status = ${status}`,
		`Trust Verification Status = ${status}`,
		'The command completed successfully'
	);
}

const nltest: ConsoleCommand = {
	names: ['nltest'],
	about: 'Tests the trust of this computer (/sc_verify:DOMAIN, /dsgetdc:DOMAIN).',
	run(prompt, typed) {
		if (typed.options.has('/sc_verify') || typed.options.has('/sc_query'))
			return secureChannel(prompt, typed);
		if (!typed.options.has('/dsgetdc')) return 'Usage: nltest [/OPTIONS]';
		const { suffix } = policyOf(prompt.work);
		if (!suffix || !reachesDomain(prompt.work, prompt.device))
			return 'Getting DC name failed: Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN';
		return lines(
			`           DC: \\\\dc1.${suffix}`,
			`     Dom Name: ${suffix}`,
			'The command completed successfully'
		);
	}
};

const klist: ConsoleCommand = {
	names: ['klist'],
	about: 'Shows the tickets of whoever is logged on.',
	run(prompt, { names }) {
		const { account, device, suffix, seat } = prompt;
		const head = ['', 'Current LogonId is 0:0x3e7b2'];
		if ((names[0] ?? '').toLowerCase() === 'purge')
			return lines(head, '        Deleting all tickets:', '        Ticket(s) purged!');
		const has = account && device.domain && !firstBroken(accountLinks, seat, 'Windows');
		if (!has) return lines(head, '', 'Cached Tickets: (0)');
		const realm = suffix.toUpperCase();
		return lines(
			head,
			'',
			'Cached Tickets: (1)',
			'',
			`#0>     Client: ${account.login} @ ${realm}`,
			`        Server: krbtgt/${realm} @ ${realm}`,
			'        KerbTicket Encryption Type: AES-256-CTS-HMAC-SHA1-96'
		);
	}
};

export const domainCommands: readonly ConsoleCommand[] = [nltest, klist];
