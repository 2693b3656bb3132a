import type { Actor } from '#lib/kernel/actor.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { choice, id, row, text } from '#lib/kernel/shapes/shape.ts';
import type { Place, PlaceKind } from '#lib/kernel/system.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { ticketNamed } from '../facts/scene.ts';
import { ticketWords } from '../facts/ticket-words.ts';
import { rowNamed } from '../language/names.ts';
import { pages } from '../language/pages.ts';
import type { TicketId } from '../model/index.ts';
import { canView } from '../rules/access/access.ts';
import { isOpenToClients, isPublic } from '../views/knowledge-base.ts';

declare module '#lib/kernel/system.ts' {
	interface LookPlaces {
		/** The page of one ticket, in either panel. */
		ticket: { kind: 'ticket'; id: TicketId };
		/** A person's mailbox. */
		mailbox: { kind: 'mailbox'; address: string };
		/** The page of one of these. */
		row: { kind: 'row'; of: LookedRow; id: number };
		/** A page that shows no single thing, by the title in `language/pages.ts`. */
		page: { kind: 'page'; title: string };
	}
}

/** Kinds of things whose pages can be looked at, beside tickets. */
export const lookedRows = ['queue', 'user', 'organization', 'faq', 'canned'] as const;
type LookedRow = (typeof lookedRows)[number];

/** What can be looked at: keys as in `language/looks.ts`. */
export const places = {
	ticket: {
		kind: 'ticket',
		any: 'a ticket',
		shape: row<Place & { kind: 'ticket' }>({ kind: choice('ticket'), id: id() }),
		looked: 'Looked at the ticket',
		place(scene: Scene, name: string): Place | string {
			const ticket = ticketNamed(scene, name);
			return ticket ? { kind: 'ticket', id: ticket.id } : `The ticket "${name}" is not there yet.`;
		},
		isShown: isTicketShown,
		words: ticketWords,
		row: (at: Place) => (at.kind === 'ticket' ? at.id : null)
	},
	'mailbox of': {
		kind: 'mailbox',
		any: 'a mailbox',
		shape: row<Place & { kind: 'mailbox' }>({ kind: choice('mailbox'), address: text() }),
		looked: 'Looked at the mailbox',
		place(scene: Scene, name: string): Place | string {
			const owner = scene.person(name);
			if (!owner) return `There is nobody called "${name}".`;
			return { kind: 'mailbox', address: owner.email.toLowerCase() };
		},
		isShown: () => true,
		words: (scene: Scene, name: string) => `${scene.nameOf(name)}’s mailbox`
	},
	queue: pageOf('queue', 'queue', (tables, by, at) => {
		const owner = tables.get('queues', at)?.owner;
		return owner === null || (by.kind === 'agent' && owner === by.id);
	}),
	user: pageOf('user', 'user', (tables, _, at) => !!tables.get('users', at)),
	organization: pageOf('organization', 'organization', (tables, _, at) => {
		return !!tables.get('organizations', at);
	}),
	article: {
		...pageOf('faq', 'article', (tables, _, at) => !!tables.get('faqs', at)),
		isShown: isArticleShown
	},
	'canned response': pageOf('canned', 'canned response', (tables, _, at) => {
		return !!tables.get('canned', at);
	}),
	page: {
		kind: 'page',
		shape: row<Place & { kind: 'page' }>({ kind: choice('page'), title: text() }),
		looked: 'Looked at the page',
		place: (_: Scene, title: string): Place => ({ kind: 'page', title }),
		isShown: isPageShown,
		words: (_: Scene, title: string) => `the page “${title}”`
	}
} satisfies Readonly<Record<string, PlaceKind>>;

/** The page of a row in the agent panel, which every agent sees when `isThere`. */
function pageOf(
	of: LookedRow,
	word: string,
	isThere: (tables: Tables, by: Actor, at: number) => boolean
): PlaceKind {
	return {
		kind: 'row',
		shape: row<Place & { kind: 'row' }>({
			kind: choice('row'),
			of: choice(...lookedRows),
			id: id()
		}),
		looked: `Looked at the ${word}`,
		place(scene, name) {
			const found = idNamed(scene, of, name);
			if (found === undefined) return `There is no ${word} "${name}".`;
			return { kind: 'row', of, id: found };
		},
		isShown: (tables, by, at) =>
			at.kind === 'row' && at.of === of && isAgent(tables, by) && isThere(tables, by, at.id),
		words: (scene, name) => `the ${word} “${of === 'user' ? scene.nameOf(name) : name}”`
	};
}

function idNamed(scene: Scene, of: LookedRow, name: string): number | undefined {
	if (of !== 'user') return rowNamed(scene.tables, of, name)?.id;
	const actor = scene.person(name)?.actor;
	return actor?.kind === 'user' ? actor.id : undefined;
}

function isAgent(tables: Tables, by: Actor): boolean {
	return by.kind === 'agent' && !!tables.get('agents', by.id)?.active;
}

function isTicketShown(tables: Tables, by: Actor, at: Place): boolean {
	const ticket = at.kind === 'ticket' ? tables.get('tickets', at.id) : undefined;
	if (!ticket) return false;
	if (by.kind === 'agent') {
		const agent = tables.get('agents', by.id);
		return !!agent && canView(tables, agent, ticket);
	}
	if (by.kind !== 'user') return false;
	return ticket.owner === by.id || ticket.collaborators.some(({ user }) => user === by.id);
}

/** Clients see what is published, once they are logged in if the settings ask for it. */
function isArticleShown(tables: Tables, by: Actor, at: Place): boolean {
	const faq = at.kind === 'row' && at.of === 'faq' ? tables.get('faqs', at.id) : undefined;
	if (!faq) return false;
	if (by.kind === 'agent') return isAgent(tables, by);
	const mustLogIn = tables.get('settings', 1)?.requireKnowledgeBaseLogin === true;
	return isPublic(tables, faq) && isOpenToClients(tables) && (by.kind === 'user' || !mustLogIn);
}

function isPageShown(tables: Tables, by: Actor, at: Place): boolean {
	if (at.kind !== 'page') return false;
	const agent = by.kind === 'agent' ? tables.get('agents', by.id) : undefined;
	const isFor = { agent: agent?.active, admin: agent?.active && agent.admin, portal: !agent };
	return pages.some((page) => page.title === at.title && isFor[page.for]);
}
