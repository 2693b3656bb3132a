import type { Snippet } from 'svelte';

export interface DialogProps {
	open: boolean;
	title: string;
	/** Read out with the title. */
	description?: string | undefined;
	size?: 'small' | 'medium' | 'large';
	onclose?: () => void;
	children?: Snippet;
	actions?: Snippet;
}
