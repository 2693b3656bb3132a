import { expect, it } from 'vitest';
import type { ClockFace } from '#lib/store/index.ts';
import { ClockDisplay } from './clock-display.ts';

const NINE = Date.UTC(2026, 2, 2, 14);
const running = (now: number): ClockFace => ({ mode: 'running', now, rate: 1 });
const fast = (now: number): ClockFace => ({ mode: 'fast', now, rate: 60 });
const paused = (now: number): ClockFace => ({ mode: 'paused', now, rate: 0 });

function newDisplay(face: ClockFace) {
	const steady = { now: 777 };
	const display = new ClockDisplay(() => steady.now);
	display.read(face);
	return { display, steady, pass: (ms: number) => (steady.now += ms) };
}

it('starts with the saved time, however old, and runs from there', () => {
	const { display, pass } = newDisplay(running(NINE));
	expect(display.now).toBe(NINE);
	pass(3000);
	expect(display.now).toBe(NINE + 3000);
	expect(display.stands).toBe(false);
});

it('shows whole milliseconds, as a clock is moved by them', () => {
	const { display, pass } = newDisplay(running(NINE));
	pass(1531.9);
	expect(display.now).toBe(NINE + 1531);
});

it('does not restart when other data of the desk is saved', () => {
	const { display, pass } = newDisplay(fast(NINE));
	pass(500);
	display.read(fast(NINE));
	expect(display.now).toBe(NINE + 30_000);
});

it('does not go back when a step that took long is saved', () => {
	const { display, pass } = newDisplay(fast(NINE));
	pass(1200);
	expect(display.now).toBe(NINE + 72_000);
	display.read(fast(NINE + 60_000));
	expect(display.now).toBe(NINE + 72_000);
	pass(300);
	expect(display.now).toBe(NINE + 78_000);
});

it('does not go back, nor wrong, when the steady time does', () => {
	const { display, steady } = newDisplay(running(NINE));
	steady.now -= 5000;
	expect(display.now).toBe(NINE);
});

it('shows exactly the saved time when paused', () => {
	const { display, pass } = newDisplay(fast(NINE));
	pass(1200);
	expect(display.now).toBe(NINE + 72_000);
	display.read(paused(NINE + 71_000));
	pass(99_000);
	expect(display.now).toBe(NINE + 71_000);
	expect(display.stands).toBe(false);
});

it('stops while steps cannot be saved, and continues from there', () => {
	const { display, pass } = newDisplay(running(NINE));
	pass(5000);
	display.stop(true);
	pass(600_000);
	display.stop(true);
	expect(display.now).toBe(NINE + 5000);
	expect(display.stands).toBe(true);
	display.stop(false);
	expect(display.now).toBe(NINE + 5000);
	display.read(running(NINE + 5000));
	pass(2000);
	expect(display.now).toBe(NINE + 7000);
	expect(display.stands).toBe(false);
});

it('stops when the clock was not advanced for long', () => {
	const { display, pass } = newDisplay(running(NINE));
	pass(90_000);
	expect(display.stands).toBe(false);
	pass(1000);
	expect(display.stands).toBe(true);
	expect(display.now).toBe(NINE + 90_000);
	display.read(running(NINE + 90_000));
	expect(display.stands).toBe(false);
});
