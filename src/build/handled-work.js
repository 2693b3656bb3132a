import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Called by these, a function begins work that may fail later. */
const BEGINS_WORK =
	/(^|\.)(desk\.(go|perform)|goto|invalidateAll|store\.\w+|session\.(perform|coach|setClock|moveClock|markRead|read))$/;
/** They call their argument and do not wait for it. */
const WAITS_FOR_NOTHING =
	/(^|\.)(onMount|\$effect|\$effect\.pre|setTimeout|setInterval|requestAnimationFrame|addEventListener|afterNavigate|beforeNavigate|queueMicrotask)$/;

/** @typedef {import('eslint').SourceCode} SourceCode */

/** Whether calling it begins a promise. @param {SourceCode} code @param {any} call @returns {boolean} */
function beginsWork(code, call) {
	if (call?.type === 'ChainExpression') return beginsWork(code, call.expression);
	if (call?.type === 'ImportExpression') return true;
	if (call?.type !== 'CallExpression') return false;
	const { callee } = call;
	if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
		const { name } = callee.property;
		if (name === 'catch') return false;
		if (name === 'then') return call.arguments.length < 2;
		if (name === 'finally') return beginsWork(code, callee.object);
	}
	if (callee.type === 'Identifier' && isAsync(declared(code, callee))) return true;
	const name = code.getText(callee).replaceAll('?.', '.');
	return BEGINS_WORK.test(name.replace(/^this\./, ''));
}

/** What a name was declared as in this file. @param {SourceCode} code @param {any} identifier */
function declared(code, identifier) {
	/** @type {import('eslint').Scope.Scope | null} */
	let scope = code.getScope(identifier);
	for (; scope; scope = scope.upper) {
		const definition = scope.set.get(identifier.name)?.defs[0];
		if (definition) return /^(FunctionName|Variable)$/.test(definition.type) && definition.node;
	}
	return undefined;
}

/** @param {any} node @returns {boolean} */
function isAsync(node) {
	return node?.type === 'VariableDeclarator' ? isAsync(node.init) : node?.async === true;
}

/** Whether a function that is called by a control or an effect leaves a promise behind. @param {SourceCode} code @param {any} value */
function leavesWork(code, value) {
	if (value?.type === 'Identifier') return isAsync(declared(code, value));
	if (!/^(ArrowFunction|Function)Expression$/.test(value?.type)) return false;
	return value.async || beginsWork(code, value.body);
}

/**
 * Whether the component says that it waits for what it calls: `onyes: () => Promise<void>`.
 * @param {import('eslint').Rule.RuleContext} context @param {any} node @param {string} name
 */
function isWaitedFor({ sourceCode, filename }, node, name) {
	const element = node.parent.parent;
	if (element.kind !== 'component' || element.name.type !== 'Identifier') return false;
	const source = declaredIn(sourceCode, element.name);
	if (!source) return false;
	const file = source.startsWith('#lib/')
		? resolve(root, source.replace('#lib/', 'src/lib/'))
		: resolve(dirname(filename), source);
	if (!existsSync(file)) return false;
	const type = new RegExp(`\\b${name}\\??: [^;]*=>\\s*Promise<`);
	const component = readFileSync(file, 'utf8');
	// Several dialogs alike have the type of what they take beside them.
	const beside = [...component.matchAll(/ from '(\.\/[\w-]+\.ts)'/g)];
	const types = beside.map(([, path = '']) => readFileSync(resolve(dirname(file), path), 'utf8'));
	return [component, ...types].some((text) => type.test(text));
}

/** Where a component is imported from. @param {SourceCode} code @param {any} name @returns {string | undefined} */
function declaredIn({ ast }, name) {
	const found = ast.body.find(
		(/** @type {any} */ statement) =>
			statement.type === 'SvelteScriptElement' &&
			statement.body.some((/** @type {any} */ one) => imports(one, name.name))
	);
	const lines = /** @type {any} */ (found)?.body ?? [];
	return lines.find((/** @type {any} */ one) => imports(one, name.name))?.source.value;
}

/** @param {any} statement @param {string} name */
function imports(statement, name) {
	return (
		statement.type === 'ImportDeclaration' &&
		statement.specifiers.some((/** @type {any} */ one) => one.local.name === name)
	);
}

/**
 * Every error of work that a person begins becomes a sentence on the screen. So no control and no effect may begin a promise that
 * nobody waits for: it goes through an `Action` or `attempt` (src/lib/ui/base/trouble/action.svelte.ts). This finds it by names, at once;
 * `npm run lint:promises` finds it by types, in minutes.
 * @type {import('eslint').Rule.RuleModule}
 */
const handledWork = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			loose: 'Nobody hears of it when this fails: give it to attempt(), or make it an Action.',
			handler:
				'Nobody waits for what this handler begins: give it the run of an Action, or attempt().'
		}
	},
	create(context) {
		const { sourceCode } = context;
		/** @param {any} node */
		const loose = (node) => context.report({ node, messageId: 'loose' });

		return {
			ExpressionStatement(/** @type {any} */ node) {
				if (beginsWork(sourceCode, node.expression)) loose(node);
			},
			"UnaryExpression[operator='void']"(/** @type {any} */ node) {
				if (beginsWork(sourceCode, node.argument)) loose(node);
			},
			CallExpression(/** @type {any} */ node) {
				if (!WAITS_FOR_NOTHING.test(sourceCode.getText(node.callee))) return;
				for (const argument of node.arguments)
					if (leavesWork(sourceCode, argument)) loose(argument);
			},
			SvelteAttribute(/** @type {any} */ node) {
				const name = node.key.name;
				if (!/^on/.test(name)) return;
				for (const { type, expression } of node.value)
					if (
						type === 'SvelteMustacheTag' &&
						leavesWork(sourceCode, expression) &&
						!isWaitedFor(context, node, name)
					)
						context.report({ node, messageId: 'handler' });
			},
			SvelteShorthandAttribute(/** @type {any} */ node) {
				const name = node.key.name;
				if (
					/^on/.test(name) &&
					leavesWork(sourceCode, node.value) &&
					!isWaitedFor(context, node, name)
				)
					context.report({ node, messageId: 'handler' });
			}
		};
	}
};

/** @type {import('eslint').Linter.Config[]} */
export const handled = [
	{
		files: ['src/lib/ui/**', 'src/routes/**'],
		ignores: ['**/*.test.ts', '**/*.testkit.ts', '**/*.testkit.svelte', '**/*.worker.ts'],
		plugins: { handled: { rules: { work: handledWork } } },
		rules: { 'handled/work': 'error' }
	}
];
