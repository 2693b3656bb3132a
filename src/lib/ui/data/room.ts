import { listed } from './listed.ts';
import { counted, type DeskContents, type OtherContents, type Size } from '#lib/store/index.ts';

/** A part of the storage use. */
export interface RoomPart {
	readonly name: string;
	readonly bytes: number;
	readonly exact: boolean;
	/** What is in it. */
	readonly about: string;
	/** How it is drawn: the number of its pattern. */
	readonly look: number;
}

/** Everything that is measured, without what is not there. `copy`: bytes of the app's own copy; null for none. */
export function partsOf(
	contents: readonly DeskContents[],
	beside: OtherContents | null,
	copy: number | null
): RoomPart[] {
	const total = (of: (one: DeskContents) => number) =>
		contents.reduce((sum, one) => sum + of(one), 0);
	const files = total((one) => one.files);
	const drafts = total((one) => one.drafts.count);
	const own = beside?.scenarios.count ?? 0;
	const others: RoomPart[] = [
		{
			name: 'Attached files',
			bytes: total((one) => one.attached.bytes),
			exact: contents.every((one) => one.attached.exact),
			about: `${counted(files, 'file')}; identical files are stored once per desk`,
			look: 1
		},
		{
			name: 'Drafts, own scenarios, settings',
			bytes:
				total((one) => one.drafts.bytes) +
				(beside ? beside.scenarios.bytes + beside.settings.bytes : 0),
			exact: true,
			about: listed([
				...(drafts > 0 ? [counted(drafts, 'draft')] : []),
				...(own > 0 ? [`${counted(own, 'scenario file')} of your own`] : []),
				'your settings'
			]),
			look: 2
		},
		{
			name: 'The app itself',
			bytes: copy ?? 0,
			exact: true,
			about: 'stored so that it opens offline',
			look: 3
		}
	];
	return [
		{
			name: 'Desks',
			bytes: total((one) => one.rows.bytes),
			exact: contents.every((one) => one.rows.exact),
			about: `${counted(
				total((one) => one.tickets),
				'ticket'
			)} in ${counted(contents.length, 'desk')}, with mails and the whole history`,
			look: 0
		},
		...others.filter(({ bytes }) => bytes > 0)
	];
}

/** The rest of the total is a separate part, if the browser reports a total (`used`, bytes). */
export function withRest(parts: readonly RoomPart[], used: number | null): RoomPart[] {
	const known = parts.reduce((sum, { bytes }) => sum + bytes, 0);
	if (used === null || used <= known) return [...parts];
	return [
		...parts,
		{
			name: 'Indexes and free space',
			bytes: used - known,
			exact: false,
			about: 'used by the browser to find data quickly, and space that is not freed yet',
			look: 4
		}
	];
}

const LEAST = 1;

/** Percent of the whole; a part that is there at all is never drawn as nothing. */
export function shares(parts: readonly RoomPart[]): number[] {
	const all = parts.reduce((sum, { bytes }) => sum + bytes, 0);
	const raw = parts.map(({ bytes }) => (bytes === 0 ? 0 : Math.max(LEAST, (100 * bytes) / all)));
	const sum = raw.reduce((total, share) => total + share, 0);
	return raw.map((share) => (sum === 0 ? 0 : (100 * share) / sum));
}

/** What one desk takes in all. */
export function sizeOf({ rows, attached, drafts }: DeskContents): Size {
	return {
		bytes: rows.bytes + attached.bytes + drafts.bytes,
		exact: rows.exact && attached.exact
	};
}
