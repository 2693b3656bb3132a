import { eachImport, fromRoot, pathOf, TEST } from './imports.js';

/**
 * Folders whose sub-folders lie on floors, the lowest first. A file imports only from lower floors and from its own sub-folder:
 * sub-folders on one floor do not import each other. Files beside the sub-folders combine them, and are not imported by them, except those
 * in `beside`: every floor may import these, and they import only types from the floors.
 * `outside` says what a sub-folder may import from the rest of src/lib; without it, what its layer may.
 * @type {Record<string, { floors: string[][], beside?: string[], outside?: Record<string, string[]> }>}
 */
export const FLOORS = {
	'src/lib/ui': {
		floors: [
			['base'],
			['form', 'list'],
			['app'],
			['desk', 'labs'],
			['portal', 'scp', 'admin', 'mail', 'workplace'],
			['show'],
			['workspace'],
			['data', 'debrief', 'licences'],
			['home']
		],
		// Controls know nothing of desks.
		outside: { base: ['src/lib/kernel/', 'src/lib/store/database/trouble.ts'] }
	},
	'src/lib/store': {
		floors: [
			['database', 'shapes', 'sample'],
			['rows'],
			['lists'],
			['derived'],
			['ledger', 'bulk'],
			['history', 'inventory'],
			['backup']
		],
		beside: ['api.ts', 'desk-settings.ts', 'list-requests.ts']
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
		const importer = partOf(path, house);
		const isFile = path === `${house}/${importer}`;
		const inside = namesBelow(house, importer);
		// A file beside the sub-folders that none of them imports.
		if (!inside && isFile) return {};
		if (!inside)
			return { Program: (node) => context.report({ node, messageId: 'unknown', data: { path } }) };

		const outside = FLOORS[house]?.outside?.[importer];
		return eachImport((node, source, isType) => {
			const target = pathOf(source, context.filename);
			if (!target?.startsWith('src/lib/')) return;
			const isAllowed = target.startsWith(`${house}/`)
				? inside.includes(partOf(target, house)) || (isFile && isType)
				: !outside || outside.some((path) => target.startsWith(path));
			if (isAllowed) return;
			const allowed = [...inside, ...(outside ?? [])].join(', ');
			const data = { importer: `${house}/${importer}`, allowed, target };
			context.report({ node, messageId: 'upward', data });
		});
	}
};

/** The sub-folder, or the file beside them, that a path leads into. @param {string} path @param {string} house */
function partOf(path, house) {
	return path.slice(house.length + 1).split('/')[0] ?? '';
}

/** What a sub-folder, or a file that every floor may import, may import; undefined when it has no floor. @param {string} house @param {string} part */
function namesBelow(house, part) {
	const { floors, beside = [] } = FLOORS[house] ?? { floors: [] };
	if (beside.includes(part)) return beside;
	const floor = floors.findIndex((names) => names.includes(part));
	return floor < 0 ? undefined : [part, ...floors.slice(0, floor).flat(), ...beside];
}

/** @type {import('eslint').Linter.Config[]} */
export const floors = [
	{
		files: Object.keys(FLOORS).map((folder) => `${folder}/**`),
		plugins: { floors: { rules: { upward } } },
		rules: { 'floors/upward': 'error' }
	}
];
