import type { Agent } from './agent.ts';
import type { Learner } from './learner.ts';
import type { Tally } from './tally.ts';

export const title = 'Mobile and online banking is down';

export async function karenReports(learner: Learner) {
	await learner.isAt('Report the outage');
	await learner.karen.opensTicket({
		topic: 'Report a Problem',
		summary: title,
		details: 'Since eight this morning none of our customers can log in.'
	});
}

async function johnObserves(learner: Learner) {
	const { john } = learner;
	await learner.continues('Look before you touch');
	await john.logsIn();
	await john.opens(title);
	await learner.chooses('SLA plan', await john.reads('SLA Plan'));
	await learner.answers('due', await john.reads('Due Date'));
}

async function johnJudges(learner: Learner) {
	await learner.continues('Judge it');
	await learner.chooses('How severe', 'Sev-A');
	await learner.chooses('Who can actually fix it', 'Online Banking');
	await learner.continues('Get it to the right people');
}

/** With the ticket open before him. */
export async function johnRoutes(john: Agent) {
	await john.assignsToTeam('Online Banking');
	await john.opens(title);
	await john.sets('SLA Plan', 'Sev-A');
	await john.sets('Help Topic', 'Report a Problem / Business Critical Outage');
}

async function janeFixes(learner: Learner) {
	const { john, jane } = learner;
	await learner.continues('Keep the customer informed, then resolve');
	await john.logsOut();
	await jane.logsIn();
	await jane.opens(title);
	await jane.replies('I suspect the update of last night, and roll it back now.');
	await learner.movesTheClock('15 minutes later');
	await jane.replies('It works again. The update was the cause.', { status: 'Resolved' });
}

async function karenReads(learner: Learner) {
	// What is open when a step begins is looked at in it.
	const mailbox = learner.mailboxOf('Karen');
	await mailbox.opens();
	await learner.continues('What the customer got');
	await learner.chooses("Did Jane's answers reach Karen", 'yes');
	await learner.chooses('Which mail told Karen', "Jane's last answer");
}

async function play(learner: Learner, tally: Pick<Tally, 'further'>) {
	await learner.begins(title);
	await karenReports(learner);
	await johnObserves(learner);
	await johnJudges(learner);
	await johnRoutes(learner.john);
	await janeFixes(learner);
	await tally.further(() => karenReads(learner));
	await learner.finishes(title);
}

const tickets = [{ subject: title, sla: 'Sev-A' }];

/** The whole lab: how it is played, and what its debrief shows. */
export const bankingOutage = { title, play, tickets };
