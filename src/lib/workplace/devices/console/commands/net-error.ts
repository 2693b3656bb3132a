import { lines } from '../form.ts';

/** An error message of `net`, by its number. */
export function netError(message: string, number: number): string {
	return lines(message, '', `More help is available by typing NET HELPMSG ${number}.`);
}

/** An error of the system, as `net` shows it. */
export function systemError(message: string, number: number): string {
	return lines(`System error ${number} has occurred.`, '', message);
}

export const completed = 'The command completed successfully.';
