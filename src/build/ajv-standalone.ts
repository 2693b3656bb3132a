import type { Plugin } from 'vite';
import { compileValidator, QUERY } from './compile-validator.mjs';

const PREFIX = '\0validator:';

/** Vite's half of `import validate from './x.json?validator'`; node-validators.mjs is the other half. */
export function ajvStandalone(): Plugin {
	return {
		name: 'ajv-standalone',
		enforce: 'pre',
		resolveId: {
			filter: { id: /\.json\?validator$/ },
			async handler(id, importer) {
				const file = await this.resolve(id.slice(0, -QUERY.length), importer, { skipSelf: true });
				// The dev server rewrites imports only in modules whose id looks like JavaScript.
				return file && `${PREFIX}${file.id}.js`;
			}
		},
		load: {
			filter: { id: /^\0validator:/ },
			handler(id) {
				const file = id.slice(PREFIX.length, -'.js'.length);
				this.addWatchFile(file);
				return { code: compileValidator(file), map: null };
			}
		}
	};
}
