import type { SourceText } from '#lib/store/index.ts';
import { textOfBytes } from '#lib/ui/base/text-of-file.ts';
import { MOST_BYTES } from './limits.ts';
import { sorted, type LabSources } from './sorted.ts';
import type { PackedFile } from './unzip.ts';

export type OpenedFiles = { ok: true; sources: LabSources } | { ok: false; why: string };

/** The texts of a lab from chosen files: a scenario alone, several files together, or one zip pack. Nothing is kept. */
export async function openFiles(chosen: readonly File[]): Promise<OpenedFiles> {
	const texts: SourceText[] = [];
	for (const file of chosen) {
		const isPack = /\.zip$/i.test(file.name);
		const files = isPack ? await unpacked(file) : await alone(file);
		if (!files.ok) return files;
		for (const { name, bytes } of files.files.filter(isContent)) {
			const fileName = name.replace(/^.*\//, '');
			if (!/\.ya?ml$/i.test(fileName))
				return { ok: false, why: `${name} is no YAML file: a lab is made of .yaml files only.` };
			if (texts.some((text) => text.fileName === fileName))
				return { ok: false, why: `There are two files called ${fileName}. Choose one of them.` };
			const content = textOfBytes(fileName, bytes);
			if (!content.ok) return content;
			texts.push({ fileName, text: content.text });
		}
	}
	return sorted(texts);
}

type Files = { ok: true; files: readonly PackedFile[] } | { ok: false; why: string };

async function alone(file: File): Promise<Files> {
	if (file.size > MOST_BYTES)
		return { ok: false, why: `${file.name} is too large: a scenario has at most 2 MB.` };
	const bytes = await bytesOf(file);
	return bytes ? { ok: true, files: [{ name: file.name, bytes }] } : gone(file);
}

async function unpacked(file: File): Promise<Files> {
	const bytes = await bytesOf(file);
	// Few labs come as a pack.
	return bytes ? (await import('./unzip.ts')).unzip(file.name, bytes) : gone(file);
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
	try {
		return new Uint8Array(await file.arrayBuffer());
	} catch {
		return null;
	}
}

function gone({ name }: File): Files {
	return { ok: false, why: `${name} can no longer be read. Choose it again.` };
}

/** What systems and authors put beside the files of a lab. */
function isContent({ name }: PackedFile): boolean {
	return !/(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\.(md|txt)$/i.test(name);
}
