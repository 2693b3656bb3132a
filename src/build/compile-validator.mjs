import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';

/** An import of `some.json?validator` means: the compiled validator of that JSON Schema. */
export const QUERY = '?validator';

/**
 * Compiles a JSON Schema file to the source of an ES module, so that the page needs neither ajv
 * nor a CSP that allows code to be made from text.
 * @param {string} file
 */
export function compileValidator(file) {
	const ajv = new Ajv2020({
		allErrors: true,
		strict: true,
		// A definition that is used twenty times is compiled once, which halves the code.
		inlineRefs: false,
		code: { source: true, esm: true }
	});
	addFormats(ajv);
	const validate = ajv.compile(strict(withoutWords(JSON.parse(readFileSync(file, 'utf8')))));
	return requiresToImports(standaloneCode(ajv, validate));
}

/**
 * The schema without what only people read: it would be compiled into the page.
 * @param {unknown} schema
 * @returns {any}
 */
function withoutWords(schema) {
	if (Array.isArray(schema)) return schema.map(withoutWords);
	if (typeof schema !== 'object' || schema === null) return schema;
	const words = new Set(['title', 'description']);
	const parts = Object.entries(schema).filter(
		([key, value]) => !words.has(key) || typeof value !== 'string'
	);
	return Object.fromEntries(parts.map(([key, value]) => [key, withoutWords(value)]));
}

/**
 * The schema without the placeholders that editors accept: the program puts the values in before it looks.
 * @param {any} schema
 * @returns {any}
 */
function strict(schema) {
	if (Array.isArray(schema)) return schema.map(strict);
	if (typeof schema !== 'object' || schema === null) return schema;
	const { anyOf, ...rest } = schema;
	const isPlaceholder = anyOf?.at?.(-1)?.$ref === '#/$defs/placeholder';
	if (isPlaceholder) return strict({ ...rest, ...anyOf[0] });
	return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
}

/**
 * ajv writes `require("x").default` even when asked for ES modules.
 * @param {string} code
 */
function requiresToImports(code) {
	/** @type {string[]} */
	const imports = [];
	/** @type {Map<string, string>} */
	const names = new Map();
	const body = code.replace(
		/require\((["'])([^"']+)\1\)/g,
		(_, _quote, /** @type {string} */ id) => {
			const known = names.get(id);
			if (known) return known;
			const name = `runtime${names.size}`;
			names.set(id, name);
			// Node wants a file's ending, and puts the exports of CommonJS under `default`; a bundler may not.
			const file = /\/dist\/[^.]+$/.test(id) ? `${id}.js` : id;
			imports.push(
				`import * as ${name}All from ${JSON.stringify(file)};`,
				`const ${name} = ${name}All.default?.default ? ${name}All.default : ${name}All;`
			);
			return name;
		}
	);
	return [...imports, body].join('\n');
}
