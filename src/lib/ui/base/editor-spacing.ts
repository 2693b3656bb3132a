import { getContext, setContext } from 'svelte';

/** What the Enter key inserts in an editor: a paragraph, or with single spacing a line. */
export type EditorSpacing = 'double' | 'single';

const key = Symbol('editor spacing');

/** Says it for all editors in the component and below. */
export function spaceEditors(spacing: () => EditorSpacing) {
	setContext(key, spacing);
}

export function editorSpacing(): () => EditorSpacing {
	return getContext<(() => EditorSpacing) | undefined>(key) ?? (() => 'double');
}

/** Begins a line where the caret stands in the editor; false in a list, where Enter begins the next point. */
export function beginLine(editor: HTMLElement): boolean {
	const node = getSelection()?.anchorNode ?? editor;
	const element = node instanceof Element ? node : node.parentElement;
	if (element?.closest('li')) return false;
	// The first line stands in no paragraph yet; a line break beside it would end it.
	if (element === editor) document.execCommand('formatBlock', false, 'p');
	document.execCommand('insertLineBreak');
	return true;
}
