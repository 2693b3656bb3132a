import { StoreTrouble } from '../trouble.ts';

export function newerDatabase(): StoreTrouble {
	return new StoreTrouble(
		'newer',
		'These desks were saved by a newer version of Deskdrill. This older version does not open or change them, so they are unharmed. Reload this page to get the newer version. If this message comes back, this address still serves the older version: wait for its update, or ask the person who runs it.'
	);
}

/** An older version in another tab does not close the database automatically. */
export function blockedByOlder(): StoreTrouble {
	return new StoreTrouble(
		'blocked',
		'Another tab still has an older version of Deskdrill open. Close or reload that tab; this one then continues automatically.'
	);
}

export function noAnswer(seconds: number): StoreTrouble {
	return new StoreTrouble(
		'waiting',
		`The browser has not opened its database for ${seconds} seconds, so desks cannot be shown yet. Another tab or window with Deskdrill may be blocking it: close all others, and restart the browser if that does not help. This page continues automatically as soon as the database responds.`
	);
}

export function bringingUpToDate(): StoreTrouble {
	return new StoreTrouble(
		'upgrading',
		'Your desks are being updated to this version of Deskdrill. This takes a while if you have many desks. The page continues automatically.'
	);
}

export function takenOver(): StoreTrouble {
	return new StoreTrouble(
		'outdated',
		'Another tab has opened a newer version of Deskdrill, so this tab can no longer save anything. Your earlier work is saved. Reload this page to continue.'
	);
}

export function erasedElsewhere(): StoreTrouble {
	return new StoreTrouble(
		'erased',
		'All desks, drafts and settings were erased in another tab or window of this browser. What this page still shows is no longer stored anywhere: copy the texts that you still need, then reload the page to start again.'
	);
}

export function erasedHere(): StoreTrouble {
	return new StoreTrouble(
		'erased',
		'All desks, drafts and settings were erased. Reload this page to start again.'
	);
}
