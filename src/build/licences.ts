import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { licenceText, packagesOf } from './licence-text.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Writes `licenses.txt` into the app: the licences of all packages that are in its pages, workers and service worker. `app` belongs to
 * Vite's plugins, `worker` to those of its workers.
 */
export function licences(): { app: Plugin; worker: Plugin } {
	const modules = new Set<string>();
	const collect = (bundle: Rolldown.OutputBundle) => {
		for (const id of modulesIn(Object.values(bundle))) modules.add(id);
	};
	return {
		worker: {
			name: 'licences-of-workers',
			apply: 'build',
			generateBundle: (_options, bundle) => collect(bundle)
		},
		app: {
			name: 'licences',
			apply: 'build',
			generateBundle: {
				order: 'post',
				async handler(_options, bundle) {
					// Build-time code is not delivered.
					if (this.environment.name !== 'client') return;
					collect(bundle);
					for (const id of await modulesOfServiceWorker()) modules.add(id);
					const source = licenceText(packagesOf(modules, root));
					this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
				}
			}
		}
	};
}

/** Modules that are still used after tree shaking; of styles, all. */
export function modulesIn(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]) {
	return output.flatMap((file) =>
		file.type === 'asset'
			? []
			: Object.entries(file.modules)
					.filter(([id, { renderedLength }]) => renderedLength > 0 || id.endsWith('.css'))
					.map(([id]) => id)
	);
}

/** SvelteKit bundles the service worker without our plugins. */
async function modulesOfServiceWorker(): Promise<string[]> {
	const built = await build({
		root,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			rolldownOptions: { input: join(root, 'src/service-worker.ts') }
		}
	});
	return [built].flat().flatMap((one) => ('output' in one ? modulesIn(one.output) : []));
}
