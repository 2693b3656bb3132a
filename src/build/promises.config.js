import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';
import base from './eslint.config.js';

/**
 * Finds by types what the quick rule in handled-work.js finds by names: promises that nobody awaits. Takes minutes, since every component
 * is read with its types.
 */
export default [
	...base,
	{
		files: ['src/lib/ui/**/*.ts', 'src/lib/ui/**/*.svelte', 'src/routes/**/*.svelte'],
		ignores: ['**/*.test.ts'],
		languageOptions: {
			parserOptions: {
				parser: ts.parser,
				projectService: true,
				extraFileExtensions: ['.svelte'],
				svelteConfig
			}
		},
		rules: {
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
			'@typescript-eslint/no-misused-promises': 'error'
		}
	}
];
