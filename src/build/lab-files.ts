import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { ajvStandalone } from './ajv-standalone.ts';

type Reader = typeof import('./read-lab-files.ts');

const root = join(import.meta.dirname, '../..');
const READER = join(import.meta.dirname, 'read-lab-files.ts');

/**
 * Reads the labs at build time, so that pages that list or start them need no reader: `lab.yaml?card` is the list entry (a `LabCard`),
 * `lab.yaml?lab` all that a run needs (a `Lab`), `world.yaml?world` a world (a `ReadyWorld`). A broken file fails the build with its
 * problems.
 */
export function labFiles(): Plugin {
	let reader: Promise<Reader> | undefined;
	return {
		name: 'lab-files',
		enforce: 'pre',
		load: {
			filter: { id: /\.yaml\?(card|lab|world)$/ },
			async handler(id) {
				const { readCard, readLab, readWorldFile, worldOf } = await (reader ??= importReader());
				const [file = '', kind] = id.split('?');
				try {
					if (kind === 'world') return asModule(readWorldFile(file));
					const world = worldOf(file);
					if (world) this.addWatchFile(world);
					if (kind === 'card') return asModule(readCard(file));
					return { code: labModule(readLab(file), world), map: null };
				} catch (error) {
					return this.error(error instanceof Error ? error.message : String(error));
				}
			}
		}
	};
}

function asModule(value: object) {
	return { code: `export default ${JSON.stringify(value)};`, map: null };
}

/** The labs share their world, which is a module of its own; one that a lab has changed or brings along is a part of its module. */
function labModule(lab: ReturnType<Reader['readLab']>, base: string | null): string {
	const { scenario, source, world, isChanged } = lab;
	return `
${base ? `import base from ${JSON.stringify(`${base}?world`)};` : ''}
export default {
	scenario: ${JSON.stringify(scenario)},
	world: ${isChanged ? JSON.stringify(world) : 'base.world'},
	source: { scenario: ${JSON.stringify(source)}, world: ${base ? 'base.source' : 'null'} }
};`;
}

/** The reader is written for the app, so Vite loads it as it loads the app. */
async function importReader(): Promise<Reader> {
	const { module } = await runnerImport<Reader>(READER, {
		root,
		configFile: false,
		logLevel: 'error',
		plugins: [ajvStandalone()]
	});
	return module;
}
