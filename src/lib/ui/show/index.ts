export { Show } from './show.svelte.ts';
export { default as ShowBar } from './ShowBar.svelte';
