/** Error of the store, as a sentence for the user. */
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
	| 'closed'
	| 'erased'
	| 'full'
	| 'given up'
	| 'gone'
	| 'newer'
	| 'outdated'
	| 'time'
	| 'too large'
	| 'unavailable'
	| 'unreadable scenario'
	| 'upgrading'
	| 'waiting';

export function deskGone(desk: number): StoreTrouble {
	return new StoreTrouble(
		'gone',
		`Desk ${desk} no longer exists. It may have been deleted in another tab. Choose another one from the home page.`
	);
}

export function databaseMissing(cause?: unknown): StoreTrouble {
	return new StoreTrouble('unavailable', MISSING, { cause });
}

export function givenUp(): StoreTrouble {
	return new StoreTrouble('given up', 'Cancelled. Nothing was kept.');
}

const MISSING =
	'This browser does not store data for this page (IndexedDB is missing or switched off), so desks can be neither opened nor saved. Leave private browsing, or allow site data for this address in the settings of the browser, and reload this page.';

const REFUSED =
	'The browser refused to open its database for this page. Allow site data for this address in the settings of the browser, or leave private browsing, and reload this page.';

const words: readonly [name: string, kind: TroubleKind, message: string][] = [
	[
		'QuotaExceededError',
		'full',
		'The browser has no storage left for this desk, so the last step was not saved. Delete desks that you no longer need, or free disk space, and try again.'
	],
	[
		'DatabaseClosedError',
		'closed',
		"This page has lost its connection to the browser's database, so the last change was not saved. Reload the page; everything before that is saved."
	],
	[
		'NotReadableError',
		'broken file',
		'The file can no longer be read: it was moved, changed or deleted. Choose it again.'
	],
	['MissingAPIError', 'unavailable', MISSING],
	['InvalidStateError', 'unavailable', REFUSED],
	['SecurityError', 'unavailable', REFUSED],
	[
		'UnknownError',
		'unavailable',
		'The browser could not read or write its database on this device. Free disk space, restart the browser and try again.'
	]
];

/** Puts the database's own errors into sentences; any other error comes back as it is. */
export function inWords(error: unknown): unknown {
	const chain = chainOf(error);
	const told = chain.find((one) => one instanceof StoreTrouble);
	if (told) return told;
	const [outer, why] = chain;
	if (outer && why && afterFailedOpening.includes(outer.name)) return notOpened(why);
	return named(chain) ?? error;
}

/** Why the database could not be opened at all. */
export function notOpened(error: unknown): StoreTrouble {
	const chain = chainOf(error);
	const told = chain.find((one) => one instanceof StoreTrouble);
	const known = told ?? named(chain);
	if (known && known.kind !== 'full') return known;
	const why = known
		? 'there is no storage left on the disk, or none that the browser gives to this page'
		: (chain.at(-1)?.message ?? String(error)).replace(/\.$/, '');
	const todo = known
		? 'Free disk space and reload this page'
		: 'Restart the browser and open this page again';
	return new StoreTrouble(
		known?.kind ?? 'unavailable',
		`The browser could not open its database: ${why}. ${todo}; the desks in it are not changed.`,
		{ cause: error }
	);
}

const afterFailedOpening = ['DatabaseClosedError', 'OpenFailedError'];

function named(chain: readonly Error[]): StoreTrouble | undefined {
	for (const error of chain.toReversed()) {
		const found = words.find(([name]) => name === error.name);
		if (found) return new StoreTrouble(found[1], found[2], { cause: chain[0] });
	}
	return undefined;
}

/** Dexie wraps: an aborted transaction carries the quota error inside. The outermost first. */
function chainOf(error: unknown): Error[] {
	const chain: Error[] = [];
	for (let one = error; one instanceof Error && !chain.includes(one);) {
		chain.push(one);
		one = (one as Error & { inner?: unknown }).inner;
	}
	return chain;
}
