// npm run scenario -- new FILE | check|prove|vet PATH... | reference | write
import process from 'node:process';
import { check } from './scenario/check.ts';
import { optionsOf, runCommand } from './scenario/command.ts';
import { writeNew } from './scenario/new.ts';
import { prove } from './scenario/prove.ts';
import { referenceText } from './scenario/reference.ts';
import { vet } from './scenario/vet.ts';
import { write } from './scenario/write.ts';

const USAGE = `Usage:
  npm run scenario -- new FILE        writes a commented lab that proves, to begin from
  npm run scenario -- check PATH...   reads scenario and world files and tells what is wrong with them
  npm run scenario -- prove PATH...   plays every solution and every mistake on the real rules
  npm run scenario -- vet PATH...     looks for answers that are given away, ways round checks, and steps that cannot fail
  npm run scenario -- reference       prints the reference of the language (scenarios/REFERENCE.md)
  npm run scenario -- write           writes the reference and the schemas from the language's definition
PATH is a file or a folder. The worlds are read from the folder "worlds" beside a scenario, or else from scenarios/worlds.
PATH may also be a zip with the files of a lab, and a file of texts in another language beside its lab.
After prove and vet: --seeds N takes the stories 1 to N of a lab in which something varies, --seed N that one.
After check, prove and vet: --watch repeats it whenever a file is saved, --json prints JSON for other programs.`;

const examiners = { check, prove, vet };

async function run([command, ...words]: readonly string[]): Promise<number> {
	if (command === 'write') write();
	else if (command === 'reference') process.stdout.write(referenceText());
	else if (command === 'new')
		console.log(`${writeNew(words[0])} is ready: change it, and prove it.`);
	else if (command && command in examiners) {
		const options = optionsOf(words);
		if (options.paths.length === 0) return wrongCall();
		return (await runCommand(examiners[command as keyof typeof examiners], options)) === 0 ? 0 : 1;
	} else return wrongCall();
	return 0;
}

function wrongCall(): number {
	console.error(USAGE);
	return 2;
}

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
