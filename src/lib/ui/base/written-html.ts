import { cleanFragment, cleanHtml } from './clean.ts';

const BLOCKS = new Set([
	'P',
	'UL',
	'OL',
	'BLOCKQUOTE',
	'PRE',
	'TABLE',
	'H1',
	'H2',
	'H3',
	'H4',
	'HR'
]);

/** Puts HTML, cleaned, into an editable element. */
export function showHtml(editor: HTMLElement, html: string) {
	editor.replaceChildren(cleanFragment(html));
}

/** What was written in an editable element, as clean HTML whose top level is blocks; '' when there is no text. */
export function writtenHtml(editor: HTMLElement): string {
	if (!editor.textContent?.trim() && !editor.querySelector('img')) return '';
	const out = document.createElement('div');
	let line: HTMLElement | null = null;
	for (const child of editor.childNodes) {
		if (child instanceof HTMLElement && (BLOCKS.has(child.tagName) || child.tagName === 'DIV')) {
			line = null;
			out.append(child.tagName === 'DIV' ? paragraph(child.childNodes) : child.cloneNode(true));
		} else if (child instanceof HTMLElement && child.tagName === 'BR') {
			line = null;
		} else {
			// Browsers leave the first line without a paragraph.
			line ??= out.appendChild(document.createElement('p'));
			line.append(child.cloneNode(true));
		}
	}
	return cleanHtml(out.innerHTML).trim();
}

function paragraph(nodes: NodeListOf<ChildNode>): HTMLElement {
	const made = document.createElement('p');
	made.append(...[...nodes].map((node) => node.cloneNode(true)));
	return made;
}

/**
 * Puts clean HTML into an editable element where a range ends: the block there is cut in two. Afterwards the caret stands
 * behind what was put in.
 */
export function putHtml(editor: HTMLElement, range: Range, html: string) {
	range.collapse(false);
	const block = blockAround(editor, range.startContainer);
	const added = cleanFragment(html);
	const last = added.lastChild;
	if (block) {
		range.setEndAfter(block);
		const rest = range.extractContents();
		block.after(added, ...[...rest.childNodes].filter((node) => node.textContent?.trim()));
		if (!block.textContent?.trim()) block.remove();
	} else range.insertNode(added);
	if (!last) return;
	range.setStartAfter(last);
	range.collapse(true);
	const selection = getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
}

/** The child of the editor that a place in it belongs to. */
function blockAround(editor: HTMLElement, at: Node): ChildNode | null {
	return [...editor.childNodes].find((child) => child.contains(at)) ?? null;
}
