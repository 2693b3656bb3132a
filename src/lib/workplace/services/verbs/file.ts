import type { Actor } from '#lib/kernel/actor.ts';
import { notFound, refusal, refuse } from '#lib/kernel/refusal.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { condition, type Condition } from '#lib/kernel/verbs/guard.ts';
import type { Share, SharedFile } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { accountOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { keptVersion } from '../rules/kept-versions.ts';
import { accessOf, mayWith } from '../rules/share-access.ts';
import { managing } from './guards.ts';

const share = arg.share('share', 'The share.');
const file = arg.text('file', 'Name of the file.');

export const restoreFile = verb({
	name: 'restore_file',
	say: 'restore file',
	label: 'Restore',
	about:
		'Brings a deleted file back, or a file as it was at a moment. Refused when the share does not keep it any more.',
	group: 'share',
	who: ['agent', 'user'],
	args: {
		share,
		file,
		'as of': arg.optional(
			arg.instant('as of', 'The file as it was then; as it was last unless said.')
		)
	},
	guard: managing.shares,
	run(work, { share: name, file: wanted, 'as of': at = null }) {
		const row = named(work, 'share', name);
		const found = fileOf(row, wanted);
		const kept = keptVersion(row, found, at, work.at);
		if ('gone' in kept) return refuse(kept.gone);
		const isLast = kept.version === found.versions[0];
		if (isLast && found.deleted === null) refuse(`${found.name} is there as it was then.`);
		const versions = isLast
			? found.versions
			: [{ at: work.at, words: kept.version.words }, ...found.versions];
		keep(work, row, { ...found, versions, deleted: null });
		noteChange(work, 'restore_file', 'share', row.name, `Restored ${found.name} in ${row.name}`);
		return `${found.name} is in ${row.name} again.`;
	}
});

export const saveFile = verb({
	name: 'save_file',
	say: 'save file',
	label: 'Save file',
	about: 'Writes a file in a share, or a new version of it.',
	group: 'share',
	who: ['agent', 'user'],
	args: { share, file, contents: arg.text('contents', 'What is in it, in a few words.') },
	guard: whoMayChange,
	run(work, { share: name, file: wanted, contents }) {
		const row = named(work, 'share', name);
		const found = row.files.find((one) => isName(one, wanted)) ?? {
			name: wanted,
			versions: [],
			deleted: null
		};
		const versions = [{ at: work.at, words: contents }, ...found.versions];
		keep(work, row, { ...found, versions, deleted: null });
	}
});

export const deleteFile = verb({
	name: 'delete_file',
	say: 'delete file',
	label: 'Delete file',
	about: 'Deletes a file of a share.',
	group: 'share',
	who: ['agent', 'user'],
	args: { share, file },
	guard: whoMayChange,
	run(work, { share: name, file: wanted }) {
		const row = named(work, 'share', name);
		const found = fileOf(row, wanted);
		if (found.deleted !== null) refuse(`${found.name} is deleted already.`);
		keep(work, row, { ...found, deleted: work.at });
	}
});

function whoMayChange(
	tables: Tables,
	by: Actor,
	{ share: name }: { share: string }
): readonly Condition[] {
	const account = accountOf(tables, by);
	const row = rowNamed(tables, 'share', name);
	const access = account && row ? accessOf(tables, row, account.login) : null;
	const who = account?.name ?? 'Nobody without an account';
	const words = access
		? `the group ${access.group} lets ${who} ${access.level} ${name}`
		: `no group lets ${who} into ${name}`;
	const answer = refusal(`Access is denied: ${who} may not change ${name}.`, { http: 403 });
	return [condition('permission', mayWith(access, 'change'), words, answer)];
}

function fileOf(share: Share, wanted: string): SharedFile {
	const found = share.files.find((file) => isName(file, wanted));
	return found ?? notFound(`There is no file "${wanted}" in ${share.name}.`);
}

function isName({ name }: SharedFile, wanted: string): boolean {
	return name.toLowerCase() === wanted.trim().toLowerCase();
}

function keep(work: Parameters<typeof named>[0], { id, files }: Share, changed: SharedFile) {
	const others = files.filter(({ name }) => name !== changed.name);
	work.change('shares', id, { files: [...others, changed] });
}
