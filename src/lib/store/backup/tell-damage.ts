import type { Damage } from './kinds.ts';
import type { Note } from './raw.ts';

/** Which damaged lines of a desk can be replaced. */
interface Had {
	/** The history is whole, and rows follow from it. */
	readonly rows: boolean;
	/** The other one of the two lines that describe the desk. */
	readonly head: boolean;
	/** As much as was written is there. */
	readonly all: boolean;
}

/** Reports damaged lines; those without loss are reported as repairs. */
export function tellDamage(damaged: readonly Damage[], had: Had, leftOut: Note[], mended: Note[]) {
	for (const { line, kind, what } of damaged) {
		const begin = 'This line is damaged';
		if (kind === 'row' && had.rows)
			mended.push({ line, what: `${begin}: ${what} is rebuilt from the history` });
		else if (kind === 'head' && had.head)
			mended.push({ line, what: `${begin}: ${what} was read from its second copy in the file` });
		else if (kind === 'separator')
			mended.push({ line, what: 'The end of this line is damaged; nothing is lost' });
		else if (kind === 'unknown' && had.all)
			mended.push({ line, what: `${begin}, but nothing of the desk is missing` });
		else leftOut.push({ line, what: `${begin}: ${what} is left out` });
	}
}
