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
	'The browser has no storage left for this desk, so the last step was not saved. Delete desks that you no longer need, or free disk space, and try again.';
const closed =
	"This page has lost its connection to the browser's database, so the last change was not saved. Reload the page; everything before that is saved.";
const missing =
	'This browser does not store data for this page (IndexedDB is missing or switched off), so desks can be neither opened nor saved. Leave private browsing, or allow site data for this address in the settings of the browser, and reload this page.';
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
			'The file can no longer be read: it was moved, changed or deleted. Choose it again.'
		],
		[['MissingAPIError'], 'unavailable', missing],
		[['InvalidStateError'], 'unavailable', refused],
		[['SecurityError'], 'unavailable', refused],
		[
			['UnknownError'],
			'unavailable',
			'The browser could not read or write its database on this device. Free disk space, restart the browser and try again.'
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
			'The browser could not open its database: there is no storage left on the disk, or none that the browser gives to this page. Free disk space and reload this page; the desks in it are not changed.'
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

	it('are unchanged when they are already known, or unknown', () => {
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
			'Desk 7 no longer exists. It may have been deleted in another tab. Choose another one from the home page.'
		],
		[givenUp(), 'given up', 'Cancelled. Nothing was kept.'],
		[
			newerDatabase(),
			'newer',
			'These desks were saved by a newer version of Deskdrill. This older version does not open or change them, so they are unharmed. Reload this page to get the newer version. If this message comes back, this address still serves the older version: wait for its update, or ask the person who runs it.'
		],
		[
			blockedByOlder(),
			'blocked',
			'Another tab still has an older version of Deskdrill open. Close or reload that tab; this one then continues automatically.'
		],
		[
			noAnswer(5),
			'waiting',
			'The browser has not opened its database for 5 seconds, so desks cannot be shown yet. Another tab or window with Deskdrill may be blocking it: close all others, and restart the browser if that does not help. This page continues automatically as soon as the database responds.'
		],
		[
			bringingUpToDate(),
			'upgrading',
			'Your desks are being updated to this version of Deskdrill. This takes a while if you have many desks. The page continues automatically.'
		],
		[
			takenOver(),
			'outdated',
			'Another tab has opened a newer version of Deskdrill, so this tab can no longer save anything. Your earlier work is saved. Reload this page to continue.'
		],
		[
			erasedElsewhere(),
			'erased',
			'All desks, drafts and settings were erased in another tab or window of this browser. What this page still shows is no longer stored anywhere: copy the texts that you still need, then reload the page to start again.'
		],
		[
			erasedHere(),
			'erased',
			'All desks, drafts and settings were erased. Reload this page to start again.'
		]
	])('%s', (trouble, kind, message) => {
		expect(trouble).toMatchObject({ kind, message });
	});
});
