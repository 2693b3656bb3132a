export { default as PhoneButton } from './PhoneButton.svelte';
export { default as TalkPlace } from './TalkPlace.svelte';
export { TalkState } from './talk-state.svelte.ts';
