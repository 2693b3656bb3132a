import { StoreTrouble } from '../trouble.ts';

export function newerDatabase(): StoreTrouble {
	return new StoreTrouble(
		'newer',
		'A newer version of Deskdrill than this one has saved these desks. This version opens and changes nothing of them, so they are as they were. Reload this page to get the newer version; if this message comes back, this address still serves the older one: wait for its update, or ask whoever runs it.'
	);
}

/** An older edition in another tab does not let go by itself. */
export function blockedByOlder(): StoreTrouble {
	return new StoreTrouble(
		'blocked',
		'Another tab still has an older version of Deskdrill open. Close or reload it, and this one goes on by itself.'
	);
}

export function noAnswer(seconds: number): StoreTrouble {
	return new StoreTrouble(
		'waiting',
		`The browser has not opened its database for ${seconds} seconds, so desks cannot be shown yet. Perhaps another tab or window with Deskdrill holds on to it: close all others, and restart the browser if that does not help. This page goes on by itself as soon as the database answers.`
	);
}

export function bringingUpToDate(): StoreTrouble {
	return new StoreTrouble(
		'upgrading',
		'Your desks are being brought up to this version of Deskdrill. That takes a while where there are many; this page goes on by itself.'
	);
}

export function takenOver(): StoreTrouble {
	return new StoreTrouble(
		'outdated',
		'Another tab has opened a newer version of Deskdrill, so this tab can save nothing any more. What was saved before is kept. Reload this page to go on.'
	);
}

export function erasedElsewhere(): StoreTrouble {
	return new StoreTrouble(
		'erased',
		'All desks, drafts and settings were erased, in another tab or window of this browser. What this page still shows is kept nowhere any more: copy the texts that you still need, then reload the page to begin anew.'
	);
}

export function erasedHere(): StoreTrouble {
	return new StoreTrouble(
		'erased',
		'All desks, drafts and settings were erased. Reload this page to begin anew.'
	);
}
