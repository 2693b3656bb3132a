import { describe, expect, it } from 'vitest';
import { damageOf, type Damage } from './kinds.ts';
import type { Note } from './raw.ts';
import { tellDamage } from './tell-damage.ts';

describe('what a damaged line was', () => {
	it.each<[string, Omit<Damage, 'line'>]>([
		['{"of":3,"table":"tickets","row":{', { kind: 'row', what: 'a row of tickets', place: 3 }],
		['{"table":"log","row":', { kind: 'row', what: 'a row of log', place: null }],
		['{"of":12,"table":7', { kind: 'row', what: 'a row of a table', place: 12 }],
		['#0a1b2c3d{"of":1,"history":{', { kind: 'history', what: 'a step of the history', place: 1 }],
		['{"of":1,"file":', { kind: 'file', what: 'a part of an attached file', place: 1 }],
		['{"of":1,"readMark":', { kind: 'small', what: 'a list of mails that were read', place: 1 }],
		['{"of":1,"draft":', { kind: 'small', what: 'an unsent text', place: 1 }],
		['{"kept":', { kind: 'small', what: 'something that this page stores', place: null }],
		['{"custom":', { kind: 'small', what: 'one of your own scenario files', place: null }],
		['{"setting":', { kind: 'small', what: 'a setting', place: null }],
		['{"of":2,"desk":', { kind: 'head', what: 'the description of a desk', place: 2 }],
		['{"end":true', { kind: 'unknown', what: 'the end of the file', place: null }],
		['{"of":1,"colour":', { kind: 'unknown', what: 'its content', place: 1 }],
		// What is damaged itself tells nothing.
		['"of":1,"draft":', { kind: 'unknown', what: 'its content', place: null }],
		['#0123456789{"of":1,"draft":', { kind: 'unknown', what: 'its content', place: null }],
		['{"of":1234567890,"draft":', { kind: 'unknown', what: 'its content', place: null }],
		['{"of":x,"draft":', { kind: 'unknown', what: 'its content', place: null }],
		['', { kind: 'unknown', what: 'its content', place: null }]
	])('%s', (begins, damage) => expect(damageOf(7, begins)).toEqual({ line: 7, ...damage }));
});

describe('damaged lines', () => {
	const told = (kind: Damage['kind'], rows: boolean, head: boolean, all: boolean) => {
		const [leftOut, mended]: [Note[], Note[]] = [[], []];
		const damage: Damage = { line: 4, kind, what: 'a row of log', place: 1 };
		tellDamage([damage], { rows, head, all }, leftOut, mended);
		expect([...leftOut, ...mended].map(({ line }) => line)).toEqual([4]);
		return { leftOut: leftOut[0]?.what, mended: mended[0]?.what };
	};
	const lost = { leftOut: 'This line is damaged: a row of log is left out', mended: undefined };
	const mended = (what: string) => ({ leftOut: undefined, mended: what });

	it('cost nothing when their data is stored elsewhere', () => {
		expect(told('row', true, false, false)).toEqual(
			mended('This line is damaged: a row of log is rebuilt from the history')
		);
		expect(told('head', false, true, false)).toEqual(
			mended('This line is damaged: a row of log was read from its second copy in the file')
		);
		expect(told('separator', false, false, false)).toEqual(
			mended('The end of this line is damaged; nothing is lost')
		);
		expect(told('unknown', false, false, true)).toEqual(
			mended('This line is damaged, but nothing of the desk is missing')
		);
	});

	it('are left out where it does not', () => {
		expect(told('row', false, true, true)).toEqual(lost);
		expect(told('head', true, false, true)).toEqual(lost);
		expect(told('unknown', true, true, false)).toEqual(lost);
		expect(told('small', true, true, true)).toEqual(lost);
		expect(told('history', true, true, true)).toEqual(lost);
		expect(told('file', true, true, true)).toEqual(lost);
	});
});
