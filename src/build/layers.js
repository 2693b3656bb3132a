import { eachImport, fromRoot, pathOf, TEST } from './imports.js';

/**
 * Dependencies run one way: kernel <- desk, workplace, scenario <- systems <- store <- ui <- routes. Each layer of src/lib that is named
 * here may import itself and the layers in `below`. `packages` is what its code, not its tests, may
 * use from outside; without it, anything goes. `trial`: what only its tests may use, to try it on something.
 * @type {Record<string, { below: string[], trial?: string[], packages?: string[], files?: string[] }>}
 */
const LAYERS = {
	kernel: { below: [], packages: ['sorted-btree'] },
	desk: { below: ['kernel'], packages: ['xstate', 'sorted-btree'] },
	workplace: { below: ['kernel'], packages: [], trial: ['desk', 'systems', 'scenario'] },
	scenario: {
		// No system by name: it is given them.
		below: ['kernel'],
		trial: ['desk', 'workplace', 'systems'],
		packages: ['xstate', 'sorted-btree', 'yaml', 'ajv']
	},
	systems: {
		below: ['kernel', 'desk', 'workplace', 'scenario'],
		packages: [],
		// The published JSON Schema of the language lies where web servers find it.
		files: ['static/schema/', 'scenarios/library/']
	},
	store: { below: ['kernel', 'desk', 'workplace', 'scenario', 'systems'] },
	ui: { below: ['kernel', 'desk', 'workplace', 'scenario', 'systems', 'store'] }
};

/** @type {import('eslint').Rule.RuleModule} */
const direction = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			layer: 'src/lib/{{layer}} may import only from {{allowed}}; this is {{target}}.',
			testkit: 'Only tests may use {{target}}.',
			package: 'src/lib/{{layer}} may use only {{allowed}} from outside; this is {{target}}.'
		}
	},
	create(context) {
		const layer = layerOf(fromRoot(context.filename));
		const rules = layer ? LAYERS[layer] : undefined;
		if (!layer || !rules) return {};
		const isTest = TEST.test(context.filename);
		const allowed = [layer, ...rules.below, ...(isTest ? (rules.trial ?? []) : [])];
		const files = isTest ? ['tests/', 'scenarios/', 'static/', 'src/app.css'] : (rules.files ?? []);

		return eachImport((node, source) => {
			if (!isTest && TEST.test(source))
				context.report({ node, messageId: 'testkit', data: { target: source } });
			const target = pathOf(source, context.filename);
			if (target === undefined) {
				const { packages } = rules;
				if (isTest || !packages || packages.includes(packageOf(source))) return;
				const data = { layer, allowed: packages.join(', '), target: source };
				context.report({ node, messageId: 'package', data });
			} else if (
				!allowed.some((name) => target.startsWith(`src/lib/${name}/`)) &&
				!files.some((folder) => target.startsWith(folder))
			) {
				const names = allowed.map((name) => `#lib/${name}/`).join(', ');
				context.report({ node, messageId: 'layer', data: { layer, allowed: names, target } });
			}
		});
	}
};

/** @param {string} path */
function layerOf(path) {
	return /^src\/lib\/([^/]+)\//.exec(path)?.[1];
}

/** @param {string} source */
function packageOf(source) {
	const [first = '', second = ''] = source.split('/');
	return first.startsWith('@') ? `${first}/${second}` : first;
}

const DOM = [
	'window',
	'document',
	'navigator',
	'location',
	'history',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'caches',
	'fetch',
	'alert'
];
const CLOCKS = ['performance', 'setTimeout', 'setInterval', 'queueMicrotask'];
const fromCommand = 'Time comes with the command.';
const fromSeed = "Chance comes from the generator in the desk's state.";

/** @type {import('eslint').Linter.Config[]} */
export const layers = [
	{
		files: ['src/lib/**'],
		plugins: { layers: { rules: { direction } } },
		rules: { 'layers/direction': 'error' }
	},
	{
		// The same commands must give the same desk, in Node and in every browser.
		files: ['kernel', 'desk', 'workplace', 'scenario'].map((layer) => `src/lib/${layer}/**`),
		ignores: ['**/*.test.ts', '**/*.testkit.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...DOM.map((name) => ({ name, message: 'The rules run without a browser.' })),
				...CLOCKS.map((name) => ({ name, message: fromCommand })),
				{ name: 'crypto', message: fromSeed }
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: fromCommand },
				{ object: 'Temporal', property: 'Now', message: fromCommand },
				{ object: 'Math', property: 'random', message: fromSeed },
				{ object: 'globalThis', message: 'Take what you need as an argument.' }
			],
			'no-restricted-syntax': [
				'error',
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: fromCommand },
				{ selector: "CallExpression[callee.name='Date']", message: fromCommand }
			]
		}
	}
];
