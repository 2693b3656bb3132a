import type { DeskId, KeptByPage } from '#lib/store/index.ts';
import { addressKey } from '#lib/ui/app/last-address.ts';
import { THEME_KEY } from '#lib/ui/app/theme.svelte.ts';

/** Local storage entries that a backup includes. Add new kinds here. */
const general = { theme: THEME_KEY };
const ofDesk = { address: addressKey };

type Keep = Pick<Storage, 'getItem' | 'setItem'>;

/** Access throws in browsers that store nothing: then there is nothing to save. */
export function readKept(
	desks: readonly DeskId[],
	keep: () => Keep = () => localStorage
): KeptByPage {
	try {
		const from = keep();
		return {
			general: textsOf(from, Object.entries(general)),
			desks: desks.map((desk) => {
				const keys = Object.entries(ofDesk).map(([name, key]) => [name, key(desk)] as const);
				return [desk, textsOf(from, keys)] as const;
			})
		};
	} catch {
		return { general: {}, desks: [] };
	}
}

/** Puts back what came out of a backup. Names that this edition does not know stay behind. */
export function writeKept(
	{ general: all, desks }: KeptByPage,
	keep: () => Keep = () => localStorage
) {
	try {
		const into = keep();
		for (const [name, key] of Object.entries(general))
			if (all[name] !== undefined) into.setItem(key, all[name]);
		for (const [desk, texts] of desks)
			for (const [name, key] of Object.entries(ofDesk))
				if (texts[name] !== undefined) into.setItem(key(desk), texts[name]);
	} catch {
		return; // The desks are back all the same; one begins at their front page.
	}
}

function textsOf(from: Keep, keys: readonly (readonly [name: string, key: string])[]) {
	const found = keys.flatMap(([name, key]): [string, string][] => {
		const value = from.getItem(key);
		return value === null ? [] : [[name, value]];
	});
	return Object.fromEntries(found);
}
