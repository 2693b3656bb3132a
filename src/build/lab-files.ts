import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { ajvStandalone } from './ajv-standalone.ts';

type Reader = typeof import('./read-lab-files.ts');

const root = join(import.meta.dirname, '../..');
const READER = join(import.meta.dirname, 'read-lab-files.ts');

/**
 * Labs, worlds and the course as modules: `lab.yaml?entry` is what lists say of a lab (a `LabEntry`), `?card` what its briefing says (a
 * `LabCard`), `?lab` its text and its world (a `ShippedLab`), `world.yaml?world` a world (a `ReadyWorld`), `course.yaml?course` the course
 * (a `Course`), `lab.de.yaml?overlay` texts in another language (a `SourceText`), `lab.de.yaml?card` the briefing in it. All are read when
 * the app is built: a broken file fails the build with its problems.
 */
export function labFiles(): Plugin {
	let reader: Promise<Reader> | undefined;
	return {
		name: 'lab-files',
		enforce: 'pre',
		load: {
			filter: { id: /\.yaml\?(entry|card|lab|overlay|world|course)$/ },
			async handler(id) {
				const read = await (reader ??= importReader());
				const watch = (file: string) => this.addWatchFile(file);
				try {
					return { code: moduleOf(read, id, watch), map: null };
				} catch (error) {
					return this.error(error instanceof Error ? error.message : String(error));
				}
			}
		}
	};
}

/** The code of a module. `watch`: told of each further file that it is made from. */
export function moduleOf(read: Reader, id: string, watch: (file: string) => void): string {
	const [file = '', kind] = id.split('?');
	if (kind === 'world') return asModule(read.readWorldFile(file));
	if (kind === 'course') return asModule(read.readCourseFile(file));
	const translated = read.readTranslated(file);
	if (translated) watch(translated.scenarioFile);
	if (kind === 'overlay' && translated) return asModule(translated.overlay);
	const { source, worldFile } = translated ?? read.readLab(file);
	if (worldFile) watch(worldFile);
	if (kind === 'entry') return asModule(read.readEntry(file));
	return kind === 'card' ? asModule(read.readCard(file)) : labModule(source, worldFile);
}

function asModule(value: object): string {
	return `export default ${JSON.stringify(value)};`;
}

/**
 * A lab is its text: the app reads it when an attempt begins, because the story differs each time. The world, which many labs share, is a
 * module of its own.
 */
function labModule(source: object, worldFile: string | null): string {
	const world = worldFile ? `import world from ${JSON.stringify(`${worldFile}?world`)};\n` : '';
	return `${world}export default { source: ${JSON.stringify(source)}, world${worldFile ? '' : ': null'} };`;
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
