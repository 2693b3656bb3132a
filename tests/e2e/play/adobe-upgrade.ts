import type { Learner } from './learner.ts';
import type { Tally } from './tally.ts';

const title = 'Accounting needs Adobe upgraded';
const subject = 'Adobe Reader needs an upgrade (broken)';

async function play(learner: Learner, tally: Pick<Tally, 'further'>) {
	const { ken, john } = learner;
	await learner.begins(title);

	await learner.isAt('Ask for help');
	await ken.opensTicket({
		topic: 'Report a Problem / Personal Computer Issues',
		summary: subject,
		details:
			'Since this morning it asks for an upgrade and shows nothing. My neighbour has it, too.'
	});

	await learner.continues('Read it and judge it');
	await john.logsIn();
	await john.opens(subject);
	await learner.chooses('By which source', await john.reads('Source'));
	await learner.chooses('Which SLA plan', 'Sev-C');

	await learner.continues('Make it yours');
	await john.claims();
	await john.sets('SLA Plan', 'Sev-C');

	await learner.continues('Ask, and try the simple cause first');
	await john.replies('I have your ticket. Please restart the computer and tell me what you see.');

	await learner.continues('Answer by mail');
	await tally.further(async () => {
		const mailbox = learner.mailboxOf('Ken');
		await mailbox.opens();
		await mailbox.answers(/Re: /, 'I restarted it, and Reader works again.');
	});

	await learner.continues('Write down what fixed it, and resolve');
	await john.looksAtQueue();
	await john.opens(subject);
	await john.sees('Message', 'Reader works again');
	await john.replies('The restart finished an update, and it works. Answer if it comes back.', {
		status: 'Resolved'
	});

	await learner.continues('The thank-you');
	await tally.further(async () => {
		await john.looksAtQueue();
		await john.opens(subject);
		await john.sees('Message', 'Thank you so much!');
		await learner.chooses("Did Ken's mail reopen the ticket", 'yes');
		await john.changesStatus('Resolved', 'Close');
	});

	await learner.finishes(title);
}

const tickets = [{ subject, sla: 'Sev-C' }];

/** The whole lab: how it is played, and what its debrief shows. */
export const adobeUpgrade = { title, play, tickets };
