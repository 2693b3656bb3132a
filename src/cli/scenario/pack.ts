import { textsOfFiles } from '#lib/ui/labs/pack/texts.ts';
import { unzip } from '#lib/ui/labs/pack/unzip.ts';

/** The texts of a zip, under the limits that the app has. */
export function unpacked(name: string, bytes: Uint8Array): ReturnType<typeof textsOfFiles> {
	const files = unzip(name, bytes);
	return files.ok ? textsOfFiles(files.files) : files;
}
