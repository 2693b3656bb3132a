import { boundHtml, LEFT_OUT } from './bound.ts';
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

/** Puts HTML, cleaned, into an editable element. Answers with what of it found no room there, as a sentence. */
export function showHtml(editor: HTMLElement, html: string): string | null {
	const { text, cut } = boundHtml(html);
	editor.replaceChildren(cleanFragment(text));
	return cut && LEFT_OUT;
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
 * Inserts clean HTML into an editable element at the end of a range: the block there is split. The caret is placed after the inserted
 * content.
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

/**
 * Turns the selected blocks into a quotation. Inside a quotation it undoes it: for the last block, so that writing continues below, or else
 * for all of it.
 */
export function toggleQuote(editor: HTMLElement) {
	const selection = getSelection();
	if (!selection?.rangeCount || !editor.contains(selection.anchorNode)) return;
	const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
	const range = selection.getRangeAt(0);
	const touched = (parent: Node) =>
		[...parent.childNodes].filter((node) => range.intersectsNode(node));
	const blocks = touched(editor);
	const [first] = blocks;
	if (first instanceof HTMLQuoteElement) {
		const last = touched(first);
		first.after(...(last.at(-1) === first.lastChild ? last : first.childNodes));
		if (!first.hasChildNodes()) first.remove();
	} else {
		const quote = document.createElement('blockquote');
		if (first) first.before(quote);
		else editor.append(quote);
		quote.append(...(first ? blocks : [emptyLine()]));
	}
	// What was chosen moved with the blocks; a choice of the editor itself has nothing that moves.
	if (anchorNode && anchorNode !== editor && focusNode && focusNode !== editor)
		selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
	else selection.selectAllChildren(editor);
	if (!first) selection.collapseToEnd();
}

function emptyLine(): HTMLElement {
	const line = document.createElement('p');
	line.append(document.createElement('br'));
	return line;
}

/** The child of the editor that a place in it belongs to. */
function blockAround(editor: HTMLElement, at: Node): ChildNode | null {
	return [...editor.childNodes].find((child) => child.contains(at)) ?? null;
}
