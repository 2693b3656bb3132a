import { expect, it } from 'vitest';
import type { World } from '#lib/desk/world.ts';
import type { TypeOf } from '#lib/kernel/language/definition.ts';
import type { worldFile } from './world.ts';

type Exactly<A, B> =
	(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Plain<T> = T extends readonly (infer E)[]
	? readonly Plain<E>[]
	: T extends object
		? { [K in keyof T]: Plain<T[K]> }
		: T;

it('reads from files exactly the world that found() expects', () => {
	const same: Exactly<Plain<Omit<TypeOf<typeof worldFile>, 'deskdrill'>>, Plain<World>> = true;
	expect(same).toBe(true);
});
