import type { ConsoleCommand } from '../command.ts';

/** Commands that destroy what somebody works with: this prompt carries none of them out. */
export const refused: ConsoleCommand = {
	names: [
		'del',
		'erase',
		'format',
		'rd',
		'rmdir',
		'diskpart',
		'remove-item',
		'rm',
		'cipher',
		'bcdedit',
		'reg'
	],
	about: 'Not carried out here: it could destroy what somebody works with.',
	run: (_prompt, { command }) =>
		`${command.toLowerCase()} is not carried out in this exercise: it could destroy what somebody works with.\nNothing was changed.`
};
