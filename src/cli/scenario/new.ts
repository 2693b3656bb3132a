import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { root } from './files.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Writes a commented scenario that proves, to begin from. `path`: the new file, `scenarios/my-lab.yaml`. Throws a sentence when there is
 * such a file, or its name cannot be an id. Returns the path as shown to people.
 */
export function writeNew(path: string | undefined): string {
	if (!path)
		throw new Error('Say which file to write: npm run scenario -- new scenarios/my-lab.yaml');
	const id = basename(path).replace(/\.ya?ml$/, '');
	if (!/\.ya?ml$/.test(path) || !ID.test(id))
		throw new Error(
			`"${basename(path)}" cannot be the name of a lab. Use lower case, digits and hyphens, and end in .yaml: my-lab.yaml`
		);
	const file = resolve(path);
	if (existsSync(file))
		throw new Error(`${path} exists already. Choose another name, or delete it.`);
	const skeleton = readFileSync(join(import.meta.dirname, 'skeleton/my-lab.yaml'), 'utf8');
	const text = skeleton
		.replace('id: my-lab', () => `id: ${id}`)
		.replace('title: My lab', () => `title: ${titleOf(id)}`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${schemaLine(file)}${text}`);
	return relative('.', file);
}

/** "my-first-lab" -> "My first lab" */
function titleOf(id: string): string {
	const words = id.replaceAll('-', ' ');
	return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Lets editors complete and explain the words; only files within the project can find the schema. */
function schemaLine(file: string): string {
	const schema = join(root, 'static/schema/scenario.json');
	const isInside = !relative(root, file).startsWith('..');
	const path = relative(dirname(file), schema).replaceAll('\\', '/');
	return isInside ? `# yaml-language-server: $schema=${path}\n` : '';
}
