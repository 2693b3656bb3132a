import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Place =
	| 'the page'
	| 'start script'
	| 'app script'
	| 'shared chunk'
	| 'layout script'
	| 'error page script'
	| 'home page script'
	| 'style sheet'
	| 'list of labs (on demand)'
	| 'style of the labs (on demand)'
	| 'icon'
	| 'manifest'
	| 'schema';

/** One file of each kind in a build, by its path on the host. */
export function placesOf(folder: string): Record<Place, string> {
	const page = readFileSync(join(folder, 'index.html'), 'utf8');
	const linked = (pattern: RegExp) => {
		const path = new RegExp(`href="\\.(/_app/immutable/${pattern.source})"`).exec(page)?.[1];
		if (path === undefined) throw new Error(`index.html links to nothing like ${pattern.source}.`);
		return path;
	};
	const named = (kind: 'nodes' | 'assets' | 'chunks', fits: (name: string) => boolean) => {
		const found = readdirSync(join(folder, '_app/immutable', kind)).find(fits);
		if (found === undefined) throw new Error(`The build lacks a file among its ${kind}.`);
		return `/_app/immutable/${kind}/${found}`;
	};
	const holds = (words: string) => (name: string) =>
		readFileSync(join(folder, '_app/immutable/chunks', name), 'utf8').includes(words);
	const begins = (start: string) => (name: string) => name.startsWith(start);
	return {
		'the page': '/',
		'start script': linked(/entry\/start\.[^"]+/),
		'app script': linked(/entry\/app\.[^"]+/),
		'shared chunk': linked(/chunks\/[^"]+/),
		'layout script': named('nodes', begins('0.')),
		'error page script': named('nodes', begins('1.')),
		'home page script': named('nodes', begins('2.')),
		'style sheet': linked(/assets\/[^"]+\.css/),
		'list of labs (on demand)': named('chunks', holds('The same help desk without tasks')),
		'style of the labs (on demand)': named('assets', begins('Labs.')),
		icon: '/icon.svg',
		manifest: '/manifest.webmanifest',
		schema: '/schema/world.json'
	};
}
