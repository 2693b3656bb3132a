import type { Prompt } from './prompt.ts';

/** What was typed after the name of a command. */
export interface Typed {
	/** Words, without the quotes around them. */
	readonly words: readonly string[];
	/** Options in lower case, without what stands after a colon: "/all", "-n". */
	readonly options: ReadonlySet<string>;
	/** Words that are no options. */
	readonly names: readonly string[];
	/** The name as it was typed. */
	readonly command: string;
}

/** A command of the prompt. Its output is computed from the state; what it changes, it changes as a verb does. */
export interface ConsoleCommand {
	/** How it is called, in any case; the first is the one that `help` shows. */
	readonly names: readonly string[];
	/** One line for `help`. */
	readonly about: string;
	run(prompt: Prompt, typed: Typed): string;
}

/** The word after an option: the name after `/im`. undefined: the option, or the word, is not there. */
export function after({ words }: Typed, option: string): string | undefined {
	const at = words.findIndex((word) => word.toLowerCase() === option);
	return at < 0 ? undefined : words[at + 1];
}

/** What stands after the colon of an option: "/sc_verify:HARBORBANK". */
export function valueOf({ words }: Typed, option: string): string | undefined {
	return words
		.find((word) => word.toLowerCase().startsWith(`${option}:`))
		?.slice(option.length + 1);
}
