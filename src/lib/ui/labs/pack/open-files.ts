import { MOST_BYTES } from './limits.ts';
import { sorted, type LabSources } from './sorted.ts';
import { textsOfFiles } from './texts.ts';
import type { PackedFile } from './unzip.ts';

export type OpenedFiles = { ok: true; sources: LabSources } | { ok: false; why: string };

/** The texts of a lab from chosen files: a scenario alone, several files together, or one zip pack. Nothing is kept. */
export async function openFiles(chosen: readonly File[]): Promise<OpenedFiles> {
	const files: PackedFile[] = [];
	for (const file of chosen) {
		const read = isPack(file) ? await unpacked(file) : await alone(file);
		if (!read.ok) return read;
		files.push(...read.files);
	}
	const read = textsOfFiles(files);
	return read.ok ? sorted(read.texts) : read;
}

function isPack({ name }: File): boolean {
	return /\.zip$/i.test(name);
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
