/** Why the store could not do what was asked, as a sentence for the person at the screen. */
export class StoreTrouble extends Error {
	constructor(
		readonly kind: TroubleKind,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'StoreTrouble';
	}
}

export type TroubleKind =
	| 'blocked'
	| 'broken file'
	| 'full'
	| 'given up'
	| 'gone'
	| 'newer'
	| 'outdated'
	| 'time'
	| 'too large'
	| 'unavailable'
	| 'unreadable scenario';

export function deskGone(desk: number): StoreTrouble {
	return new StoreTrouble(
		'gone',
		`Desk ${desk} does not exist any more: it was deleted, perhaps in another tab. Choose another one from the home page.`
	);
}

export function givenUp(): StoreTrouble {
	return new StoreTrouble('given up', 'Given up: nothing of it is left.');
}

const words: readonly [name: string, kind: TroubleKind, message: string][] = [
	[
		'QuotaExceededError',
		'full',
		'The browser has no room left for this desk, so the last step was not saved. Delete desks that you no longer need, or free space on the disk, and try again.'
	],
	[
		'VersionError',
		'outdated',
		'A newer version of Deskdrill has opened these desks. Reload this page to use it.'
	],
	[
		'DatabaseClosedError',
		'outdated',
		'The desks were taken over by another tab with a newer version of Deskdrill. Reload this page.'
	],
	[
		'MissingAPIError',
		'unavailable',
		'This browser keeps no data for this page (IndexedDB is missing or switched off), so desks cannot be saved. Leave private browsing, or allow site data, and reload.'
	],
	[
		'NotReadableError',
		'broken file',
		'The file cannot be read any more: it was moved, changed or taken away. Choose it again.'
	],
	[
		'InvalidStateError',
		'unavailable',
		'The browser refused to open its database for this page. Allow site data for it and reload.'
	]
];

/** Puts the database's own errors into sentences; any other error comes back as it is. */
export function inWords(error: unknown): unknown {
	if (error instanceof StoreTrouble) return error;
	for (const name of namesOf(error)) {
		const found = words.find((word) => word[0] === name);
		if (found) return new StoreTrouble(found[1], found[2], { cause: error });
	}
	return error;
}

/** Dexie wraps: an aborted transaction carries the quota error inside. */
function namesOf(error: unknown): string[] {
	if (!(error instanceof Error)) return [];
	const inner = (error as Error & { inner?: unknown }).inner;
	return [...(inner === error ? [] : namesOf(inner)), error.name];
}
