import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';
import base from './eslint.config.js';

/**
 * What the quick rule in handled-work.js finds by names, found by types: promises that nobody waits for. It takes minutes, since every
 * component is read with its types.
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
