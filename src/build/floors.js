import { eachImport, fromRoot, pathOf, TEST } from './imports.js';

/**
 * Folders whose sub-folders lie on floors, the lowest first. A file imports only from lower floors and from its own sub-folder:
 * sub-folders on one floor do not import each other. Files beside the sub-folders put them together, and none of these imports
 * them, but for those in `beside`: every floor may import these, and they import nothing but types from the floors.
 * @type {Record<string, { floors: string[][], beside?: string[] }>}
 */
export const FLOORS = {
	'src/lib/ui': {
		floors: [
			['base'],
			['form', 'list'],
			['app'],
			['desk', 'labs'],
			['portal', 'scp', 'admin', 'mail'],
			['workspace'],
			['data', 'debrief', 'licences'],
			['home']
		]
	},
	'src/lib/store': {
		floors: [
			['database', 'shapes'],
			['rows'],
			['lists'],
			['derived'],
			['ledger', 'bulk'],
			['history', 'inventory'],
			['backup']
		],
		beside: ['api.ts', 'desk-settings.ts']
	},
	'src/lib/desk/rules': {
		floors: [
			['people', 'search'],
			['thread', 'forms'],
			['names'],
			['access'],
			['filters', 'lifecycle', 'variables'],
			['mail', 'tasks'],
			['ticket', 'incoming'],
			['opening']
		],
		beside: ['draft.ts', 'stands-under.ts', 'without-tags.ts']
	}
};

/** @type {import('eslint').Rule.RuleModule} */
const upward = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			unknown:
				'{{path}}: its folder has no floor yet. Give it one in FLOORS (src/build/floors.js).',
			upward: '{{importer}} may import only from {{allowed}}; this is {{target}}.'
		}
	},
	create(context) {
		const path = fromRoot(context.filename);
		const house = Object.keys(FLOORS).find((folder) => path.startsWith(`${folder}/`));
		if (!house || TEST.test(path)) return {};
		const { floors, beside = [] } = FLOORS[house] ?? { floors: [] };
		const importer = partOf(path, house);
		const isBeside = beside.includes(importer);
		const isFile = path === `${house}/${importer}`;
		if (isFile && !isBeside) return {};
		const floor = floors.findIndex((names) => names.includes(importer));
		if (!isFile && floor < 0)
			return { Program: (node) => context.report({ node, messageId: 'unknown', data: { path } }) };

		const below = isFile ? [] : floors.slice(0, floor).flat();
		const allowed = [...new Set([importer, ...below, ...beside])];
		return eachImport((node, source, isType) => {
			const target = pathOf(source, context.filename);
			if (!target?.startsWith(`${house}/`) || allowed.includes(partOf(target, house))) return;
			if (isFile && isType) return;
			const data = { importer: `${house}/${importer}`, allowed: allowed.join(', '), target };
			context.report({ node, messageId: 'upward', data });
		});
	}
};

/** The sub-folder, or the file beside them, that a path leads into. @param {string} path @param {string} house */
function partOf(path, house) {
	return path.slice(house.length + 1).split('/')[0] ?? '';
}

/** @type {import('eslint').Linter.Config[]} */
export const floors = [
	{
		files: Object.keys(FLOORS).map((folder) => `${folder}/**`),
		plugins: { floors: { rules: { upward } } },
		rules: { 'floors/upward': 'error' }
	}
];
