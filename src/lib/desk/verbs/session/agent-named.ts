import type { Agent } from '../../model/index.ts';
import { tidyEmail } from '../../rules/people/mail-address.ts';
import type { Work } from '../../work.ts';

/** An agent logs in by user name or address; a locked account does not. */
export function agentNamed(work: Work, username: string): Agent | undefined {
	const name = tidyEmail(username);
	return work
		.all('agents')
		.find(
			(agent) =>
				agent.active && [agent.username, agent.email].some((one) => tidyEmail(one) === name)
		);
}
