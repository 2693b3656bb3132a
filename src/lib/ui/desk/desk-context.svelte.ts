import { createContext } from 'svelte';
import type { Outcome } from '#lib/desk/execute.ts';
import type { Actor, Agent, Instant, Session, Settings, User } from '#lib/desk/model/index.ts';
import type { DeskConfigRows } from '#lib/desk/tables.ts';
import type { TextFormName } from '#lib/desk/story/text-forms.ts';
import type { VerbName } from '#lib/desk/verbs/index.ts';
import type { Place } from '#lib/kernel/system.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { ArgsOf, DeskSession, Seen } from '#lib/store/index.ts';
import type { Banner } from '#lib/ui/base/banner.ts';
import type { Address } from './address.ts';
import type { FormDraft } from './drafts/form-draft.svelte.ts';

/**
 * The context of all components of the workspace. Reactive: read it in markup, `$derived` or `$effect`, do not destructure it at the top of
 * a script.
 */
export interface DeskContext {
	readonly session: DeskSession;
	/** The configuration tables and the log-in row, live; for views that need more rows use `live(() => desk.session.read(...))`. */
	readonly config: { [T in keyof DeskConfigRows]: readonly DeskConfigRows[T][] };
	readonly settings: Settings;
	/** Simulated clock; ticks while it runs. */
	readonly now: Instant;
	/** IANA zone in which the page's times are shown: the desk's, or in the agent panel the agent's own. */
	readonly zone: string;
	/** Who is logged in, in the agent panel and in the portal. */
	readonly login: Session;
	/** Logged in on the agent's side, or null. */
	readonly agent: Agent | null;
	/** Logged in on the portal, or null. */
	readonly user: User | null;
	/**
	 * The actor of the current page: the agent under /osTicket/scp/, the user or a guest in the portal; in the workplace whoever is logged
	 * in, the agent first.
	 */
	readonly actor: Actor;
	readonly address: Address;
	/** Whether the desk's world has a workplace beside it. */
	readonly hasWorkplace: boolean;
	/** The banner of the page; it goes when the learner leaves the page after having seen it. */
	banner: Banner | null;
	/** For `<a href>`: the app's address of a simulated one (`/osTicket/scp/tickets.php?id=3`). */
	href(address: string): string;
	go(address: string, how?: { replace?: boolean }): Promise<void>;
	/**
	 * Carries out a verb as the page's actor. A success notice becomes the banner, and so does a refusal's main message; field messages are
	 * shown by the form (`outcome.refusal?.fields`). `quiet` keeps the banner. Failures of the browser (full storage, a bug) are thrown: an
	 * `Action` or `attempt` shows them, and nothing is lost.
	 */
	perform<V extends VerbName>(verb: V, args: ArgsOf<V>, how?: PerformHow): Promise<Outcome>;
	/** The same for a verb of any system, by its record. */
	carryOut<A extends Args>(
		verb: Verb<string, A>,
		args: ValuesOf<A>,
		how?: PerformHow
	): Promise<Outcome>;
	/**
	 * A page reports what it showed, or that this was refused: scenarios can check it. Without `shown` the rules of the desk decide. Pages
	 * that can be told by their address (`lookedAt`) need not.
	 */
	look(at: Place, shown?: boolean): void;
	/**
	 * A form whose text others would read is shown: scenarios can check that nothing typed is left unposted. `isTyped` tells whether there is
	 * text in it. Returns what to call when the form goes.
	 */
	typesIn(form: TypedForm, isTyped: () => boolean): () => void;
	/** The text of the form was discarded, or there is none. */
	typedNothing(form: TypedForm): void;
}
/** A form for text, by its key in the language of scenarios and by the ticket or task that it is about. */
export interface TypedForm {
	readonly form: TextFormName;
	readonly row: number;
}

export interface PerformHow {
	by?: Actor;
	seen?: readonly Seen[];
	/** Passed as the verb's `attachments`. */
	files?: readonly File[];
	/** Passed as `responseAttachments`, when a ticket is opened with an answer. */
	responseFiles?: readonly File[];
	/** Its draft: deleted in the same transaction when the verb succeeds. */
	draft?: Pick<FormDraft, 'mark' | 'clear'>;
	quiet?: boolean;
}

const [get, set] = createContext<DeskContext>();
export const useDesk = get;
export const provideDesk = set;
