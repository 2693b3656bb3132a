import { expect, it } from 'vitest';
import type { RecordOf } from '#lib/kernel/language/definition.ts';
import type { DeskWorld } from '../world.ts';
import type { worldWords } from './world.ts';

type Exactly<A, B> =
	(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Plain<T> = T extends readonly (infer E)[]
	? readonly Plain<E>[]
	: T extends object
		? { [K in keyof T]: Plain<T[K]> }
		: T;

it('reads from files exactly the world that the desk is founded from', () => {
	const same: Exactly<Plain<RecordOf<typeof worldWords>>, Plain<DeskWorld>> = true;
	expect(same).toBe(true);
});
