import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';
import { floors } from './floors.js';
import { handled } from './handled-work.js';
import { layers } from './layers.js';

export default defineConfig(
	globalIgnores(['build*/', '.svelte-kit/', '.cache/']),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off', // the type checker knows better
			'no-console': 'error',
			eqeqeq: 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': 'error'
		}
	},
	{
		// A function does one thing. Tests describe many cases side by side.
		files: ['src/**', '*.js', '*.ts', 'tests/{hosts,kills,mutation}/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }]
		}
	},
	{
		files: ['src/cli/**'],
		rules: { 'no-console': 'off' }
	},
	{
		// A Playwright fixture that needs no other one must say so with {}.
		files: ['tests/e2e/**'],
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// It knows resolve() only, which with the hash router leads out of a sub-folder: see href.ts.
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-syntax': [
				'error',
				{
					selector: "SvelteAttribute[key.name='href'] > SvelteLiteral[value=/^\\/(?!\\/)/]",
					message: "This leaves the app when it runs in a sub-folder: use href('/...')."
				},
				{
					selector: "AssignmentExpression[left.object.name='location']",
					message: 'This loads the page again: use goto(href(...)).'
				}
			]
		}
	},
	...handled,
	...layers,
	...floors
);
