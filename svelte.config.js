import staticAdapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { portable } from './src/build/portable.mjs';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: {
		// Runes everywhere in our code; libraries may still be written the old way.
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		// One index.html that runs from any folder of any web server, so the route lives behind the #.
		adapter: portable(staticAdapter()),
		router: { type: 'hash' },
		paths: { relative: true },
		// src/lib/ui/app/offline/pwa.svelte.ts registers the worker and asks before an update takes over.
		// src/build/built-files.mjs tells it what to keep.
		serviceWorker: { register: false },
		version: { pollInterval: 0 },
		typescript: {
			config: (tsconfig) => ({
				...tsconfig,
				include: [...tsconfig.include, '../src/**/*.mjs', '../svelte.config.js']
			})
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The hash is that of the inline style on SvelteKit's own #svelte-announcer.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				// Text becomes HTML, or the address of a script, only through these: Svelte's templates, the cleaner of foreign HTML
				// (src/lib/ui/base/clean.ts) and the app's own few (`htmlPolicy`, `trustedScript`).
				'require-trusted-types-for': ['script'],
				'trusted-types': [
					'svelte-trusted-html',
					'dompurify',
					'deskdrill-clean',
					'deskdrill-unshown',
					'deskdrill-scripts'
				]
			}
		}
	}
};
export default config;
