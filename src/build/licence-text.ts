import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that is part of the built app. */
export interface Contained {
	name: string;
	version: string;
	/** As its author writes it: "MIT", "(MPL-2.0 OR Apache-2.0)". */
	licence: string;
	/** The texts of its licence and notices. */
	text: string;
}

/** The packages of a bundle's modules, by name. Throws for one without a licence text. */
export function packagesOf(modules: Iterable<string>, root: string): Contained[] {
	const folders = new Set<string>();
	for (const id of modules) {
		const folder = folderOf(id, root);
		if (folder) folders.add(folder);
	}
	const all = [...folders].map(contained);
	const byKey = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
	return [...byKey.keys()].sort().map((key) => byKey.get(key) as Contained);
}

/** The folder of the package that a module comes from; null for a module of our own. */
function folderOf(id: string, root: string): string | null {
	const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
	// What bundlers add by themselves has no file.
	const added = /^(vite|rolldown)\//.exec(path)?.[1];
	if (added) return join(root, 'node_modules', added);
	if (!/[/\\]node_modules[/\\]/.test(path)) return null;
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		const file = join(folder, 'package.json');
		if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name)
			return folder;
		if (folder === dirname(folder)) throw new Error(`No package is around ${id}.`);
	}
}

function contained(folder: string): Contained {
	const file = readFileSync(join(folder, 'package.json'), 'utf8');
	const { name, version, license } = JSON.parse(file) as Record<string, string | undefined>;
	const texts = readdirSync(folder)
		.filter((one) => /^(licen[sc]e|copying|notice)/i.test(one))
		.sort()
		.map((one) => ownPart(readFileSync(join(folder, one), 'utf8')));
	const text = texts.join('\n\n');
	if (!name || !version || !text)
		throw new Error(`The package in ${folder} brings no text of its licence.`);
	// Some say it in the text only, whose first line is its title.
	return { name, version, licence: license ?? text.split('\n', 1)[0] ?? '', text };
}

/** Bundlers list the licences of what they themselves contain, which does not reach the app. */
function ownPart(text: string): string {
	return text.replace(/^#+ Licenses of bundled dependencies[^]*$/m, '').trim();
}

const LINE = '-'.repeat(40);

/** The file that goes with the app. */
export function licenceText(packages: readonly Contained[]): string {
	const head = [
		'Deskdrill contains code and icons of the packages below, each under its own licence.',
		'Its fonts are those of your system. Deskdrill itself is under the MIT licence.',
		'',
		...packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
	].join('\n');
	const parts = packages.map(
		({ name, version, licence, text }) => `${name} ${version}\nLicence: ${licence}\n\n${text}`
	);
	return `${[head, ...parts].join(`\n\n${LINE}\n\n`)}\n`;
}
