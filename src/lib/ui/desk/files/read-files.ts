import type { Attachment } from '#lib/desk/model/index.ts';
import { safeFileName } from '#lib/desk/rules/thread/attachments.ts';
import { keyOfBytes, StoreTrouble, type DeskSession } from '#lib/store/index.ts';

/** Reads files that a person chose: what the desk is told of them, and their bytes. Throws `StoreTrouble` in words. */
export async function readFiles(
	files: readonly File[]
): Promise<{ attachments: readonly Attachment[]; bytes: readonly ArrayBuffer[] }> {
	const read = await Promise.all(
		files.map(async (file) => {
			const bytes = await file.arrayBuffer().catch(() => {
				const name = safeFileName(file.name);
				throw new StoreTrouble('broken file', `"${name}" can no longer be read. Choose it again.`);
			});
			const { name, type, size } = file;
			const attachment: Attachment = { name, type, size, key: await keyOfBytes(bytes), text: null };
			return { attachment, bytes };
		})
	);
	return {
		attachments: read.map(({ attachment }) => attachment),
		bytes: read.map(({ bytes }) => bytes)
	};
}

/** What is in an attached file; null when its bytes are not on this machine. */
export async function bytesOf(
	session: DeskSession,
	{ key, text }: Attachment
): Promise<BlobPart | null> {
	return text ?? session.file(key);
}

/** Pictures that a browser shows without running anything; a drawing (SVG) or a page is only ever saved. */
const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

export function isPicture({ type }: Attachment): boolean {
	return pictures.includes(type);
}

/** Shows a picture in a tab of its own. */
export function showPicture({ type }: Attachment, bytes: BlobPart) {
	const address = URL.createObjectURL(new Blob([bytes], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.target = '_blank';
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves a file, without a type that the browser could open automatically. */
export function save(name: string, bytes: BlobPart) {
	const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it in its own time.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
