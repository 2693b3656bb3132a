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
	const send = (type: string, more: object = {}, to: EventTarget = element) =>
		to.dispatchEvent(
			Object.assign(new Event(type), { pointerType: 'mouse', movementX: 1, movementY: 0, ...more })
		);
	const wait = (ms: number) => {
		vi.advanceTimersByTime(ms);
		return open;
	};
	return { send, wait, hovering };
}

it('opens while the mouse rests, and closes once it has left', () => {
	const { send, wait, hovering } = tab();
	send('pointermove');
	expect(wait(100)).toBe(false);
	expect(wait(100)).toBe(true);
	send('pointerleave');
	expect(wait(100)).toBe(true);
	hovering.stay();
	expect(wait(1000)).toBe(true);
	hovering.leave();
	expect(wait(1000)).toBe(false);
});

it('does not open for a mouse that passes or lies still, for a finger, or after a click', () => {
	const { send, wait } = tab();
	send('pointermove');
	send('pointerleave');
	expect(wait(1000)).toBe(false);
	send('pointermove', { pointerType: 'touch' });
	expect(wait(1000)).toBe(false);
	send('pointermove', { movementX: 0 });
	expect(wait(1000)).toBe(false);
	send('pointermove');
	send('pointerdown');
	send('pointermove');
	expect(wait(1000)).toBe(false);
	send('pointerleave');
	send('pointermove');
	expect(wait(1000)).toBe(true);
});

it('closes when a key is pressed elsewhere', () => {
	const { send, wait } = tab();
	send('pointermove');
	expect(wait(1000)).toBe(true);
	send('keydown', {}, document);
	expect(wait(0)).toBe(false);
});
