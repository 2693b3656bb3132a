import { describe, expect, it } from 'vitest';
import {
	databaseMissing,
	deskGone,
	givenUp,
	inWords,
	notOpened,
	StoreTrouble,
	type TroubleKind
} from './trouble.ts';
import {
	blockedByOlder,
	bringingUpToDate,
	erasedElsewhere,
	erasedHere,
	newerDatabase,
	noAnswer,
	takenOver
} from './opening/sentences.ts';

/** An error of the database's, with others inside, as Dexie wraps them: the outermost first. */
function wrapped(...names: string[]): Error {
	const [name = '', ...inside] = names;
	const error = Object.assign(new Error(`${name} happened.`), { name });
	return inside.length > 0 ? Object.assign(error, { inner: wrapped(...inside) }) : error;
}

const full =
	'The browser has no room left for this desk, so the last step was not saved. Delete desks that you no longer need, or free space on the disk, and try again.';
const closed =
	'This page has lost its connection to the database of the browser, so nothing was saved just now. Reload the page; what was saved before is kept.';
const missing =
	'This browser keeps no data for this page (IndexedDB is missing or switched off), so desks can be neither opened nor saved. Leave private browsing, or allow site data for this address in the settings of the browser, and reload this page.';
const refused =
	'The browser refused to open its database for this page. Allow site data for this address in the settings of the browser, or leave private browsing, and reload this page.';

describe('errors of the database in sentences', () => {
	it.each<[string[], TroubleKind, string]>([
		[['QuotaExceededError'], 'full', full],
		[['AbortError', 'QuotaExceededError'], 'full', full],
		// The innermost that is known says why.
		[['UnknownError', 'QuotaExceededError'], 'full', full],
		[['DatabaseClosedError'], 'closed', closed],
		[
			['NotReadableError'],
			'broken file',
			'The file cannot be read any more: it was moved, changed or taken away. Choose it again.'
		],
		[['MissingAPIError'], 'unavailable', missing],
		[['InvalidStateError'], 'unavailable', refused],
		[['SecurityError'], 'unavailable', refused],
		[
			['UnknownError'],
			'unavailable',
			'The browser failed to read or write its database on this device. Free space on the disk, restart the browser and try again.'
		],
		// After a failed opening the reason lies inside.
		[['DatabaseClosedError', 'MissingAPIError'], 'unavailable', missing],
		[
			['OpenFailedError', 'OddError'],
			'unavailable',
			'The browser could not open its database: OddError happened. Restart the browser and open this page again; the desks in it are not changed.'
		],
		[
			['DatabaseClosedError', 'QuotaExceededError'],
			'full',
			'The browser could not open its database: there is no room left on the disk, or none that the browser gives to this page. Free space on the disk and reload this page; the desks in it are not changed.'
		]
	])('%j', (names, kind, message) => {
		const error = wrapped(...names);
		const told = inWords(error);
		expect(told).toBeInstanceOf(StoreTrouble);
		expect(told).toMatchObject({ name: 'StoreTrouble', kind, message });
	});

	it('keep their cause', () => {
		const error = wrapped('AbortError', 'QuotaExceededError');
		expect((inWords(error) as Error).cause).toBe(error);
		expect(databaseMissing(error)).toMatchObject({
			kind: 'unavailable',
			message: missing,
			cause: error
		});
		const outer = wrapped('OpenFailedError', 'OddError');
		expect(notOpened(outer).cause).toBe(outer);
	});

	it('stay as they are where they are told already, or unknown', () => {
		const told = givenUp();
		expect(inWords(told)).toBe(told);
		expect(inWords(Object.assign(new Error('x'), { inner: told }))).toBe(told);
		expect(notOpened(told)).toBe(told);
		const unknown = wrapped('OddError');
		expect(inWords(unknown)).toBe(unknown);
		expect(inWords('text')).toBe('text');
		// An error that holds itself.
		const circle = wrapped('OddError');
		expect(inWords(Object.assign(circle, { inner: circle }))).toBe(circle);
	});

	it('say why the database could not be opened, whatever was thrown', () => {
		expect(notOpened('no').message).toBe(
			'The browser could not open its database: no. Restart the browser and open this page again; the desks in it are not changed.'
		);
		expect(notOpened(wrapped('SecurityError'))).toMatchObject({
			kind: 'unavailable',
			message: refused
		});
	});
});

describe('what the store says', () => {
	it.each<[StoreTrouble, TroubleKind, string]>([
		[
			deskGone(7),
			'gone',
			'Desk 7 does not exist any more: it was deleted, perhaps in another tab. Choose another one from the home page.'
		],
		[givenUp(), 'given up', 'Given up: nothing of it is left.'],
		[
			newerDatabase(),
			'newer',
			'A newer version of Deskdrill than this one has saved these desks. This version opens and changes nothing of them, so they are as they were. Reload this page to get the newer version; if this message comes back, this address still serves the older one: wait for its update, or ask whoever runs it.'
		],
		[
			blockedByOlder(),
			'blocked',
			'Another tab still has an older version of Deskdrill open. Close or reload it, and this one goes on by itself.'
		],
		[
			noAnswer(5),
			'waiting',
			'The browser has not opened its database for 5 seconds, so desks cannot be shown yet. Perhaps another tab or window with Deskdrill holds on to it: close all others, and restart the browser if that does not help. This page goes on by itself as soon as the database answers.'
		],
		[
			bringingUpToDate(),
			'upgrading',
			'Your desks are being brought up to this version of Deskdrill. That takes a while where there are many; this page goes on by itself.'
		],
		[
			takenOver(),
			'outdated',
			'Another tab has opened a newer version of Deskdrill, so this tab can save nothing any more. What was saved before is kept. Reload this page to go on.'
		],
		[
			erasedElsewhere(),
			'erased',
			'All desks, drafts and settings were erased, in another tab or window of this browser. What this page still shows is kept nowhere any more: copy the texts that you still need, then reload the page to begin anew.'
		],
		[
			erasedHere(),
			'erased',
			'All desks, drafts and settings were erased. Reload this page to begin anew.'
		]
	])('%s', (trouble, kind, message) => {
		expect(trouble).toMatchObject({ kind, message });
	});
});
