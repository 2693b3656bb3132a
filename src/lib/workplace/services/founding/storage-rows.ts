import type { Instant } from '#lib/kernel/ids.ts';
import { millisecondsOf } from '#lib/kernel/time/words.ts';
import type { FilePath } from '#lib/kernel/world.ts';
import type { Asset, Licence, Share, SharedFile } from '../../model/index.ts';
import type { WorldAsset, WorldLicence, WorldShare } from '../language/world-words.ts';
import type { WorldNames } from './world-names.ts';

/** Days for which shares keep deleted files and older versions unless the world says otherwise. */
const KEEPS = 30;

export function shareRow(
	names: WorldNames,
	given: WorldShare,
	at: Instant,
	path: FilePath
): Omit<Share, 'id'> {
	const { access = [], files = [] } = given;
	return {
		name: given.name,
		path: given.path ?? `\\\\files\\${given.name}`,
		service: names.some('service', given.service, [...path, 'service'], ''),
		owner: names.some('account', given.owner, [...path, 'owner'], null),
		access: access.map(({ group, level }, n) => ({
			group: names.of('group', group, [...path, 'access', n, 'group']),
			level
		})),
		files: files.map((file) => fileOf(file, at)),
		keeps: given['keeps for'] ?? KEEPS
	};
}

function fileOf(file: NonNullable<WorldShare['files']>[number], at: Instant): SharedFile {
	const deleted = file['deleted ago'];
	return {
		name: file.name,
		versions: file.versions
			.map(({ ago, contents }) => ({ at: at - millisecondsOf(ago), words: contents }))
			.sort((a, b) => b.at - a.at),
		deleted: deleted === undefined ? null : at - millisecondsOf(deleted)
	};
}

export function licenceRow(
	names: WorldNames,
	{ name, owner, seats, holders = [] }: WorldLicence,
	at: Instant,
	path: FilePath
): Omit<Licence, 'id'> {
	const held = holders.map((holder, n) => {
		const isNamed = typeof holder === 'string';
		const where = [...path, 'holders', n, ...(isNamed ? [] : ['account'])];
		const account = names.of('account', isNamed ? holder : holder.account, where);
		return { account, at: isNamed ? null : at - millisecondsOf(holder['unused for']) };
	});
	return {
		name,
		owner: names.some('account', owner, [...path, 'owner'], null),
		seats,
		holders: held.map(({ account }) => account),
		used: held.flatMap(({ account, at: used }) => (used === null ? [] : [{ account, at: used }]))
	};
}

export function assetRow(
	names: WorldNames,
	{ tag, kind, model, state, holder }: WorldAsset,
	_at: Instant,
	path: FilePath
): Omit<Asset, 'id'> {
	return {
		tag,
		kind,
		model: model ?? kind,
		state: state ?? (holder === undefined ? 'in stock' : 'handed out'),
		holder: names.some('account', holder, [...path, 'holder'], null)
	};
}
