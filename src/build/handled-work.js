import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Called by these, a function begins work that may fail later. */
const BEGINS_WORK =
	/(^|\.)(desk\.(go|perform)|goto|invalidateAll|store\.\w+|session\.(perform|coach|setClock|moveClock|markRead|read))$/;
/** They call what they are given and wait for nothing. */
const WAITS_FOR_NOTHING =
	/(^|\.)(onMount|\$effect|\$effect\.pre|setTimeout|setInterval|requestAnimationFrame|addEventListener|afterNavigate|beforeNavigate|queueMicrotask)$/;

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

		/** Whether calling it begins a promise. @param {any} call */
		const beginsWork = (call) => {
			if (call?.type === 'ChainExpression') return beginsWork(call.expression);
			if (call?.type === 'ImportExpression') return true;
			if (call?.type !== 'CallExpression') return false;
			const { callee } = call;
			if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
				const { name } = callee.property;
				if (name === 'catch') return false;
				if (name === 'then') return call.arguments.length < 2;
				if (name === 'finally') return beginsWork(callee.object);
			}
			return callee.type === 'Identifier' && isAsync(declared(callee))
				? true
				: BEGINS_WORK.test(
						sourceCode
							.getText(callee)
							.replaceAll('?.', '.')
							.replace(/^this\./, '')
					);
		};
		/** What a name was declared as in this file. @param {any} identifier */
		const declared = (identifier) => {
			/** @type {import('eslint').Scope.Scope | null} */
			let scope = sourceCode.getScope(identifier);
			for (; scope; scope = scope.upper) {
				const definition = scope.set.get(identifier.name)?.defs[0];
				if (definition) return /^(FunctionName|Variable)$/.test(definition.type) && definition.node;
			}
			return undefined;
		};
		/** @type {(node: any) => boolean} */
		const isAsync = (node) =>
			node?.type === 'VariableDeclarator' ? isAsync(node.init) : node?.async === true;

		/** Whether a function that is called by a control or an effect leaves a promise behind. @param {any} value */
		const leavesWork = (value) => {
			if (value?.type === 'Identifier') return isAsync(declared(value));
			if (!/^(ArrowFunction|Function)Expression$/.test(value?.type)) return false;
			return value.async || beginsWork(value.body);
		};

		return {
			ExpressionStatement(/** @type {any} */ node) {
				if (beginsWork(node.expression)) loose(node);
			},
			"UnaryExpression[operator='void']"(/** @type {any} */ node) {
				if (beginsWork(node.argument)) loose(node);
			},
			CallExpression(/** @type {any} */ node) {
				if (!WAITS_FOR_NOTHING.test(sourceCode.getText(node.callee))) return;
				for (const argument of node.arguments) if (leavesWork(argument)) loose(argument);
			},
			SvelteAttribute(/** @type {any} */ node) {
				const name = node.key.name;
				if (!/^on/.test(name)) return;
				for (const { type, expression } of node.value)
					if (type === 'SvelteMustacheTag' && leavesWork(expression) && !isWaitedFor(node, name))
						context.report({ node, messageId: 'handler' });
			},
			SvelteShorthandAttribute(/** @type {any} */ node) {
				const name = node.key.name;
				if (/^on/.test(name) && leavesWork(node.value) && !isWaitedFor(node, name))
					context.report({ node, messageId: 'handler' });
			}
		};

		/** Whether the component says that it waits for what it calls: `onyes: () => Promise<void>`. @param {any} node @param {string} name */
		function isWaitedFor(node, name) {
			const element = node.parent.parent;
			if (element.kind !== 'component' || element.name.type !== 'Identifier') return false;
			const source = declaredIn(element.name);
			if (!source) return false;
			const file = source.startsWith('#lib/')
				? resolve(root, source.replace('#lib/', 'src/lib/'))
				: resolve(dirname(context.filename), source);
			if (!existsSync(file)) return false;
			const type = new RegExp(`\\b${name}\\??: [^;]*=>\\s*Promise<`);
			const component = readFileSync(file, 'utf8');
			// Several dialogs alike have the type of what they take beside them.
			const beside = [...component.matchAll(/ from '(\.\/[\w-]+\.ts)'/g)];
			const types = beside.map(([, path = '']) =>
				readFileSync(resolve(dirname(file), path), 'utf8')
			);
			return [component, ...types].some((text) => type.test(text));
		}

		/** @param {any} name @returns {string | undefined} */
		function declaredIn(name) {
			const found = sourceCode.ast.body.find(
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
