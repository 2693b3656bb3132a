import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openOnHover } from './hover-open.ts';

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('Element', class {});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function tab() {
	const element = new EventTarget() as HTMLElement;
	let open = false;
	const hovering = openOnHover(element, {
		open: () => (open = true),
		close: () => (open = false),
		isOpen: () => open
	});
	const send = (type: string, pointerType = 'mouse', to: EventTarget = element) =>
		to.dispatchEvent(Object.assign(new Event(type), { pointerType }));
	const wait = (ms: number) => {
		vi.advanceTimersByTime(ms);
		return open;
	};
	return { send, wait, hovering };
}

it('opens while the mouse rests, and closes once it has left', () => {
	const { send, wait, hovering } = tab();
	send('pointerenter');
	expect(wait(100)).toBe(false);
	expect(wait(100)).toBe(true);
	send('pointerleave');
	expect(wait(100)).toBe(true);
	hovering.stay();
	expect(wait(1000)).toBe(true);
	hovering.leave();
	expect(wait(1000)).toBe(false);
});

it('does not open for a mouse that passes, for a finger, or after a click', () => {
	const { send, wait } = tab();
	send('pointerenter');
	send('pointerleave');
	expect(wait(1000)).toBe(false);
	send('pointerenter', 'touch');
	expect(wait(1000)).toBe(false);
	send('pointerenter');
	send('pointerdown');
	expect(wait(1000)).toBe(false);
});

it('closes when a key is pressed elsewhere', () => {
	const { send, wait } = tab();
	send('pointerenter');
	expect(wait(1000)).toBe(true);
	send('keydown', '', document);
	expect(wait(0)).toBe(false);
});
