// npm run scenario -- check|prove PATH... | reference | write
import process from 'node:process';
import { check } from './scenario/check.ts';
import { prove } from './scenario/prove.ts';
import { referenceText } from './scenario/reference.ts';
import { write } from './scenario/write.ts';

const USAGE = `Usage:
  npm run scenario -- check PATH...   reads scenario and world files and tells what is wrong with them
  npm run scenario -- prove PATH...   plays every solution and every mistake on the real desk
  npm run scenario -- reference       prints the reference of the language (scenarios/REFERENCE.md)
  npm run scenario -- write           writes the reference and the schemas from the language's definition
PATH is a file or a folder. The worlds are read from the folder "worlds" beside a scenario, or else from scenarios/worlds.`;

const [command, ...paths] = process.argv.slice(2);
try {
	if (command === 'write') write();
	else if (command === 'reference') process.stdout.write(referenceText());
	else if ((command === 'check' || command === 'prove') && paths.length > 0) {
		const failed = command === 'check' ? check(paths) : prove(paths);
		process.exitCode = failed === 0 ? 0 : 1;
	} else {
		console.error(USAGE);
		process.exitCode = 2;
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
}
