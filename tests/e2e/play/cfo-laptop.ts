import { expect } from '../fixtures.ts';
import type { Learner } from './learner.ts';
import type { Tally } from './tally.ts';

export const title = "The CFO's laptop will no longer turn on";
const laptop = "CFO's laptop will no longer turn on";
const recovery = 'Board laptops ask for a recovery key';
const topic = 'Report a Problem / Personal Computer Issues';

async function play(learner: Learner, tally: Pick<Tally, 'further'>) {
	await learner.begins(title);
	await theFirstTicket(learner);
	await tally.further(() => theCharger(learner));
	await tally.further(() => theCall(learner));
	await theEscalation(learner);
	await accessForJohn(learner);
	await janeHelps(learner);
	await tally.further(() => theCopies(learner));
	await learner.finishes(title);
}

async function theFirstTicket(learner: Learner) {
	const { john, priya } = learner;
	await learner.isAt('Report it for the CFO');
	await priya.opensTicket({
		topic,
		summary: laptop,
		details: 'It worked last night. No light, no sound. She has meetings until noon.'
	});

	await learner.continues('Title or impact?');
	await john.logsIn();
	await john.opens(laptop);
	await learner.chooses('In which department', await john.reads('Department'));
	await learner.chooses('Which plan does it deserve', 'Sev-B');
	await learner.continues('Set the plan');
	await john.sets('SLA Plan', 'Sev-B');
}

async function theCharger(learner: Learner) {
	const { john } = learner;
	await learner.continues('The cheapest part first');
	await john.replies('Please try another charger, and tell me whether a light comes on.');
	await john.sees('Message', 'With the charger from the meeting room it starts');
	await john.replies('Then the charger was broken. A new one is on its way.', {
		status: 'Resolved'
	});
}

async function theCall(learner: Learner) {
	await learner.continues('The phone rings');
	await learner.john.takesCall('Priya', {
		topic,
		summary: recovery,
		details: 'Three laptops of the board ask for the key of their encryption. They meet at ten.'
	});
}

async function theEscalation(learner: Learner) {
	const { john, browser } = learner;
	await learner.continues('Escalate, in the right order');
	await john.sets('SLA Plan', 'Sev-A');
	await john.transfersTo('SysAdmins', 'Needs recovery keys, which only SysAdmins can read.');
	await expect(john.inQueue(recovery)).toBeHidden();

	// A refusal before the coach asks for it counts too.
	await browser.goesBack();
	await browser.says('Access denied');
	await learner.continues('Try to look at it');
	await learner.chooses('What really hid it', 'The department');
	await learner.chooses('Can John still see the first ticket', 'yes');
}

async function accessForJohn(learner: Learner) {
	const { john, ostadmin } = learner;
	await learner.continues('Give him eyes, not hands');
	await john.logsOut();
	await ostadmin.logsIn();
	await expect(ostadmin.inQueue(recovery)).toBeHidden();
	await ostadmin.givesAccess('John Doe', 'SysAdmins', 'View only');
	await learner.chooses('Can the administrator see', 'no');

	await learner.continues('Seen, but not changeable');
	await ostadmin.logsOut();
	await john.logsIn();
	await john.opens(recovery);
	await john.cannotChangeIt();
	await learner.chooses('Can John answer Priya', 'no');
	await learner.chooses('Which SLA plan does he see', 'Sev-A');
	await learner.chooses('One thing he still can do', 'Write an internal note');
}

async function janeHelps(learner: Learner) {
	const { john, jane } = learner;
	await learner.continues('The other side of an escalation');
	await john.logsOut();
	await jane.logsIn();
	await jane.opens(recovery);
	await jane.claims();
	await jane.replies('Priya, I am at your desk in five minutes with the recovery keys.', {
		status: 'Resolved'
	});
}

async function theCopies(learner: Learner) {
	await learner.continues('The mail copies');
	const mailbox = learner.mailboxOf('Priya');
	await mailbox.opens();
	await expect(mailbox.mail(/^(?!.*Re:).*recovery key/)).toBeVisible();
	await learner.chooses('Did Priya get a mail about the transfer', 'no');
	await learner.chooses('Did she get a mail when John took her call', 'yes');
}

const tickets = [
	{ subject: laptop, sla: 'Sev-B' },
	{ subject: recovery, sla: 'Sev-A' }
];

/** The whole lab: how it is played, and what its debrief shows. */
export const cfoLaptop = { title, play, tickets };
