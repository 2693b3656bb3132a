import type { Component } from 'svelte';

type Icon = Component<{ size?: number; 'aria-hidden'?: 'true' }>;

export interface MenuItem {
	label: string;
	/** A link when it leads somewhere, an action otherwise. */
	href?: string;
	onselect?: () => void;
	icon?: Icon;
	/** Shown at the end: a count, a shortcut. */
	detail?: string;
	danger?: boolean;
	disabled?: boolean;
	/** A line above it. */
	separated?: boolean;
}

export interface MenuProps {
	label: string;
	items: readonly MenuItem[];
	icon?: Icon;
	iconOnly?: boolean;
	/** `bar`: without a frame, as in a row of tabs. */
	look?: 'framed' | 'bar';
	current?: boolean;
	align?: 'start' | 'end';
	disabled?: boolean;
	/** The menu also opens while the mouse rests on this element, its button's surroundings. */
	hoverOver?: HTMLElement | undefined;
}
