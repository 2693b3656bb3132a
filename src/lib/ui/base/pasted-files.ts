import { inertBody } from './inert.ts';
import { escapeHtml } from './markdown.ts';

/** What every browser shows, and no picture of it can run anything. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
/** In bytes: larger images would be saved again with every change of the draft. */
export const LARGEST_PICTURE = 1_000_000;

/** Pasted files: images for the text, and files to attach. */
export function sortFiles(files: Iterable<File>): { pictures: File[]; others: File[] } {
	const pictures: File[] = [];
	const others: File[] = [];
	for (const file of files) {
		const fits = PICTURES.includes(file.type) && file.size <= LARGEST_PICTURE;
		(fits ? pictures : others).push(file);
	}
	return { pictures, others };
}

/** The pictures as HTML that carries them. Throws what reading a file throws. */
export async function picturesHtml(pictures: readonly File[]): Promise<string> {
	const addresses = await Promise.all(pictures.map(dataAddress));
	return addresses
		.map((address, at) => `<img src="${address}" alt="${escapeHtml(pictures[at]?.name ?? '')}">`)
		.join('');
}

function dataAddress(file: File): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('The image could not be read.'));
		reader.readAsDataURL(file);
	});
}

/** Why files are not in the text, as a sentence; `attached`: they were added to the form's files instead. */
export function otherFilesWords(files: readonly File[], attached: boolean): string {
	const names = files.map(({ name }) => `“${name}”`).join(', ');
	if (attached) return `Attached as a file: ${names}.`;
	return `Not pasted: ${names}. Only images (PNG, JPEG, GIF, WebP) of up to 1 MB can be pasted into a text.`;
}

/** Browsers copy a picture of a web page as its file and as HTML that only points to it: then the file is what is meant. */
export function isOnlyPictures(html: string): boolean {
	const body = inertBody(html);
	return body.querySelector('img') !== null && body.textContent.trim() === '';
}

/** Whether HTML has external images: they are not loaded, and their names are shown instead. */
export function hasPicturesFromElsewhere(html: string): boolean {
	return inertBody(html).querySelector('img:not([src^="data:image/" i])') !== null;
}
export const NOT_FETCHED =
	'Images from other websites are not loaded. Their names are shown instead.';

/** Asks a place for files that comes after the element whether it takes them. */
export function offerFiles(from: Element, files: readonly File[]): boolean {
	const offer = new CustomEvent(FILES_OFFERED, { bubbles: true, cancelable: true, detail: files });
	return !from.dispatchEvent(offer);
}
export const FILES_OFFERED = 'deskdrill:files';
