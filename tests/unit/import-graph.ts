import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
	/** As it is written: `./turn.ts`, `#lib/ui/base/href.ts`, `svelte`. */
	source: string;
	/** `import type`, `export type`: nothing is loaded for it. */
	isType: boolean;
}

/** The imports of a `.ts` or `.svelte` file, `import()` included. */
export function importsOf(path: string, text: string): Import[] {
	const scripts = path.endsWith('.svelte')
		? [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script)
		: [text];
	const late = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)];
	return [
		...scripts.flatMap((script) => statements(script)),
		...late.map(([, source = '']) => ({ source, isType: false }))
	];
}

function statements(script: string): Import[] {
	const { statements } = ts.createSourceFile('module.ts', script, ts.ScriptTarget.Latest);
	return statements.flatMap((node) => {
		if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
		const { moduleSpecifier } = node;
		if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
		const isType = ts.isImportDeclaration(node)
			? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
			: node.isTypeOnly;
		return [{ source: moduleSpecifier.text, isType }];
	});
}

/** The imported file, from the project's root; undefined for a package. */
export function targetOf(importer: string, source: string): string | undefined {
	const path = source.replace(/\?.*$/, '');
	if (path.startsWith('#lib/')) return path.replace('#lib/', 'src/lib/');
	if (!path.startsWith('.')) return undefined;
	return posix.join(posix.dirname(importer), path);
}

/** What imports what: an edge leads from the importer. */
export type Edges = readonly (readonly [from: string, to: string])[];

/** Strongly connected components (Tarjan), in the order of their names. */
export function circlesIn(edges: Edges): string[][] {
	const targets = new Map<string, string[]>();
	for (const [from, to] of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
	const found: string[][] = [];
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const open: string[] = [];

	function visit(node: string) {
		const at = index.size;
		index.set(node, at);
		let lowest = at;
		open.push(node);
		for (const to of targets.get(node) ?? []) {
			if (!index.has(to)) visit(to);
			if (open.includes(to)) lowest = Math.min(lowest, low.get(to) ?? index.get(to) ?? at);
		}
		low.set(node, lowest);
		if (lowest < at) return;
		const group = open.splice(open.indexOf(node));
		if (group.length > 1) found.push(group.sort());
	}
	for (const [from] of edges) if (!index.has(from)) visit(from);
	return found.sort();
}

/** For every folder that is not a leaf: what its sub-folders, each with everything in it, import of each other. */
export function folderEdges(edges: Edges): Map<string, Edges> {
	const found = new Map<string, [string, string][]>();
	for (const [from, to] of edges) {
		const [a, b] = [from.split('/'), to.split('/')];
		const at = a.findIndex((part, depth) => part !== b[depth]);
		// A file beside the sub-folders is in none of them.
		if (at < 0 || at >= a.length - 1 || at >= b.length - 1) continue;
		const folder = a.slice(0, at).join('/');
		const edge: [string, string] = [a.slice(0, at + 1).join('/'), b.slice(0, at + 1).join('/')];
		found.set(folder, [...(found.get(folder) ?? []), edge]);
	}
	return found;
}
