import type { ConsoleCommand, Typed } from './command.ts';
import { commands } from './commands/index.ts';
import type { Prompt } from './prompt.ts';

const byName: ReadonlyMap<string, ConsoleCommand> = new Map(
	commands.flatMap((command) => command.names.map((name) => [name.toLowerCase(), command] as const))
);

/** The name of the command in a line, in lower case, as it is found again: "ping.exe" is "ping". */
export function commandName(line: string): string {
	const [first = ''] = wordsOf(withoutShell(line.split('|')[0] ?? ''));
	return plainName(first);
}

/** What a line prints. Of pipes only those into `findstr` and its like are known. */
export function outputOf(prompt: Prompt, line: string): string {
	const [first = '', ...filters] = line.split('|').map((part) => part.trim());
	const output = outputOfCommand(prompt, withoutShell(first));
	return filters.reduce((printed, filter) => filtered(printed, filter), output);
}

function outputOfCommand(prompt: Prompt, line: string): string {
	const typed = typedOf(line);
	const known = byName.get(plainName(typed.command));
	return known ? known.run(prompt, typed) : unknownCommand(typed.command);
}

/** As cmd.exe answers. */
function unknownCommand(name: string): string {
	return `'${name}' is not recognized as an internal or external command,\noperable program or batch file.`;
}

function typedOf(line: string): Typed {
	const [command = '', ...words] = wordsOf(line);
	const isOption = (word: string) => /^[/-][^\\/]/.test(word);
	return {
		command,
		words,
		names: words.filter((word) => !isOption(word)),
		options: new Set(
			words.filter(isOption).map((word) => (word.split(':')[0] ?? word).toLowerCase())
		)
	};
}

/** "powershell -Command Get-Service" runs Get-Service. */
function withoutShell(line: string): string {
	return line.trim().replace(/^(powershell|cmd)(\.exe)?\s+((-c|-command|\/c)\s+)?(?=\S)/i, '');
}

function plainName(name: string): string {
	return name.toLowerCase().replace(/\.(exe|com)$/, '');
}

/** Words between blanks; those in double quotes stay together. An option may stick to the command: "ipconfig/all". */
function wordsOf(line: string): string[] {
	const apart = line.trim().replace(/^([a-z]+)(\/)/i, '$1 $2');
	return [...apart.matchAll(/"([^"]*)"?|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const filterNames: ReadonlySet<string> = new Set(['find', 'findstr', 'select-string']);

function filtered(output: string, filter: string): string {
	const { command, names, options } = typedOf(filter);
	if (!filterNames.has(plainName(command))) return unknownCommand(command);
	const wanted = names[0] ?? '';
	const anyCase = options.has('/i') || plainName(command) === 'select-string';
	const plain = (text: string) => (anyCase ? text.toLowerCase() : text);
	return output
		.split('\n')
		.filter((line) => plain(line).includes(plain(wanted)))
		.join('\n');
}
