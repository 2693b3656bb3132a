import { dirname, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Tests, and what only tests use. */
export const TEST = /\.(test|testkit)\.(ts|svelte)$/;

/** The path of a file from the project's root, with `/` between. @param {string} file */
export function fromRoot(file) {
	return relative(root, file).split(sep).join('/');
}

/**
 * The imported file, as a path from the project's root, or undefined when a package is meant.
 * @param {string} source what the import says @param {string} importer the file that says it
 */
export function pathOf(source, importer) {
	if (source.startsWith('#lib/')) return source.replace('#lib/', 'src/lib/');
	if (!source.startsWith('.')) return undefined;
	return fromRoot(resolve(dirname(importer), source));
}

/**
 * Visits every way to name a module: imports, exports from, `import()`, and imports of types, in `.ts` and `.svelte` files.
 * @param {(node: import('estree').Node, source: string, isType: boolean) => void} check `isType`: nothing is loaded for it
 * @returns {import('eslint').Rule.RuleListener}
 */
export function eachImport(check) {
	/** @param {any} node */
	const visit = (node) => {
		const source = node.source?.value;
		const isType =
			node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
		if (typeof source === 'string') check(node, source, isType);
	};
	return {
		ImportDeclaration: visit,
		ExportNamedDeclaration: visit,
		ExportAllDeclaration: visit,
		ImportExpression: visit,
		TSImportType: visit
	};
}
