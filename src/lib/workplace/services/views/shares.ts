import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { FileVersion, Share, ShareLevel } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { keptVersion } from '../rules/kept-versions.ts';
import { accessOf } from '../rules/share-access.ts';
import { accountName } from '../rules/words.ts';

export interface ShareLine extends Share {
	readonly ownerName: string;
}

export function shareLines(tables: Tables): readonly ShareLine[] {
	return [...tables.all('shares')]
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map((share) => ({ ...share, ownerName: share.owner ? accountName(tables, share.owner) : '' }));
}

/** What somebody may do in a share, and by which group. */
interface Effective {
	readonly login: string;
	readonly name: string;
	readonly level: ShareLevel;
	readonly group: string;
}

interface VersionLine extends FileVersion {
	readonly file: string;
	readonly what: 'newest' | 'older' | 'deleted';
	/** Why it cannot be restored; '' where it can, or is there. */
	readonly gone: string;
}

export interface SharePage {
	readonly share: Share;
	readonly ownerName: string;
	readonly people: readonly Effective[];
	readonly versions: readonly VersionLine[];
}

/** null: there is no such share. */
export function sharePage(tables: Tables, name: string, now: Instant): SharePage | null {
	const share = rowNamed(tables, 'share', name);
	if (!share) return null;
	return {
		share,
		ownerName: share.owner ? accountName(tables, share.owner) : '',
		people: tables
			.all('accounts')
			.flatMap(({ login, name: who }) => {
				const access = accessOf(tables, share, login);
				return access ? [{ login, name: who, ...access }] : [];
			})
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		versions: versionsOf(share, now)
	};
}

function versionsOf(share: Share, now: Instant): VersionLine[] {
	return share.files.flatMap((file) =>
		file.versions.map((version, place): VersionLine => {
			const kept = keptVersion(share, file, place === 0 ? null : version.at, now);
			const newest = file.deleted === null ? 'newest' : 'deleted';
			return {
				...version,
				file: file.name,
				what: place === 0 ? newest : 'older',
				gone: 'gone' in kept ? kept.gone : ''
			};
		})
	);
}
