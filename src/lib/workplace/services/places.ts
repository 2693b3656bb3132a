import type { Actor } from '#lib/kernel/actor.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { choice, row, text } from '#lib/kernel/shapes/shape.ts';
import type { Place, PlaceKind } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { keyOf, rowNamed } from '../names.ts';
import { accountOf, emailOf, grantOf, isInIt } from '../people.ts';
import type { Right } from '../model/index.ts';

declare module '#lib/kernel/system.ts' {
	interface LookPlaces {
		/** The page of a service, a share, ..., by its unique name. */
		service: { kind: 'service'; name: string };
		share: { kind: 'share'; name: string };
		licence: { kind: 'licence'; name: string };
		asset: { kind: 'asset'; name: string };
		delivery: { kind: 'delivery'; name: string };
		/** What the status page says of all services. */
		status: { kind: 'status page' };
		/** What this person has asked for and was asked. */
		approvals: { kind: 'approvals'; email: string };
	}
}

type Kind = 'service' | 'share' | 'licence' | 'asset' | 'delivery';

/** The right that lets people see such a page who do not work in IT. */
const rightFor = {
	service: 'manage services',
	share: 'manage shares',
	licence: 'manage licences',
	asset: 'manage assets',
	delivery: 'manage mail'
} as const satisfies Record<Kind, Right>;

/** Whether the page of a thing is shown: to everybody in IT, to who manages such things, and to whom it belongs. */
export function maySee(tables: Tables, by: Actor, kind: Kind, name: string): boolean {
	const account = accountOf(tables, by);
	const row = rowNamed(tables, kind, name);
	if (!account || !row) return false;
	if (maySeeAll(tables, by, kind)) return true;
	if ('owner' in row) return row.owner === account.login;
	return 'holder' in row && row.holder === account.login;
}

/** Whether the list of all such things is shown. */
export function maySeeAll(tables: Tables, by: Actor, kind: Kind): boolean {
	const account = accountOf(tables, by);
	if (!account) return false;
	return isInIt(tables, account) || grantOf(tables, account, rightFor[kind]) !== undefined;
}

/** What can be looked at: keys as in `language/looks.ts`. */
export const places = {
	service: pageOf('service', 'a service', 'the service'),
	share: pageOf('share', 'a share', 'the share'),
	licence: pageOf('licence', 'a licence', 'the licence'),
	asset: pageOf('asset', 'an asset', 'the asset'),
	'delivered mail': pageOf('delivery', 'a delivered mail', 'the delivered mail'),
	'status page': {
		kind: 'status page',
		any: 'the status page',
		shape: row<Place & { kind: 'status page' }>({ kind: choice('status page') }),
		looked: 'Looked at the status page',
		place: () => ({ kind: 'status page' }),
		isShown: () => true,
		words: () => 'the status page'
	},
	'approvals of': {
		kind: 'approvals',
		any: 'approvals',
		shape: row<Place & { kind: 'approvals' }>({ kind: choice('approvals'), email: text() }),
		looked: 'Looked at the approvals',
		place(scene: Scene, name: string): Place | string {
			const person = scene.person(name);
			if (!person) return `There is nobody called "${name}".`;
			return { kind: 'approvals', email: person.email.toLowerCase() };
		},
		isShown: (tables, by, at) => at.kind === 'approvals' && at.email === emailOf(tables, by),
		words: (scene: Scene, name: string) => `the approvals of ${scene.nameOf(name)}`
	}
} satisfies Readonly<Record<string, PlaceKind>>;

function pageOf(kind: Kind, any: string, words: string): PlaceKind {
	return {
		kind,
		any,
		shape: row<{ kind: Kind; name: string }>({ kind: choice(kind), name: text() }),
		looked: `Looked at ${words}`,
		place({ tables }: Scene, wanted: string): Place | string {
			const row = rowNamed(tables, kind, wanted);
			return row ? { kind, name: keyOf(kind, row) } : `There is no ${kind} "${wanted}".`;
		},
		isShown: (tables, by, at) => at.kind === kind && maySee(tables, by, kind, at.name),
		words: (_scene, name) => `${words} ${name}`
	};
}
