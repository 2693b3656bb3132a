import { build } from 'vite';
import { ajvStandalone } from '../build/ajv-standalone.ts';

/** A module for a page of a test or of the bench, with everything that it imports, in one piece. */
export async function bundlePage(input: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [ajvStandalone()],
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: { input, output: { codeSplitting: false } }
		}
	});
	const [first] = Array.isArray(built) ? built : [built];
	const output = first && 'output' in first ? first.output[0] : undefined;
	if (!output) throw new Error(`${input} could not be built.`);
	return output.code;
}
