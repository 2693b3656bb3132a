import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_VERSION } from '#lib/scenario/language/version.ts';
import { VERSION } from '#lib/store/backup/lines.ts';
import { DeskDatabase } from '#lib/store/database/database.ts';

const changelog = readFileSync(join(resolve(import.meta.dirname, '../..'), 'CHANGELOG.md'), 'utf8');

/** The text under a heading, up to the next one of its kind. */
function chapter(title: string): string {
	return changelog.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

const numbersTo = (last: number) => Array.from({ length: last }, (_, n) => last - n);

/** The versions in the first column of the chapter's table. */
function versionsIn(title: string): number[] {
	return [...chapter(title).matchAll(/^\| (\d+) /gm)].map(([, version]) => Number(version));
}

describe('the changelog', () => {
	it.each(['Scenario language', 'World files'])('lists every version of: %s', (title) => {
		const versions = [...chapter(title).matchAll(/^### Version (\d+) /gm)].map(([, n]) =>
			Number(n)
		);
		expect(versions).toEqual(numbersTo(LANGUAGE_VERSION));
	});

	it('lists every version of the database', () => {
		expect(versionsIn('Database')).toEqual(numbersTo(new DeskDatabase().verno));
	});

	it('lists every version of backups', () => {
		expect(versionsIn('Backups')).toEqual(numbersTo(VERSION));
	});
});
