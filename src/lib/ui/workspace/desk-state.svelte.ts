import { goto } from '$app/navigation';
import type { Outcome } from '#lib/desk/execute.ts';
import type { Actor } from '#lib/desk/model/index.ts';
import { nobody } from '#lib/desk/founding/nobody.ts';
import { configTables } from '#lib/desk/tables.ts';
import type { DeskConfigRows } from '#lib/desk/tables.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { VerbName } from '#lib/desk/verbs/index.ts';
import type { CoachAction, LeftDraft } from '#lib/scenario/running.ts';
import type { Place } from '#lib/kernel/system.ts';
import type { ArgsOf, DeskSession } from '#lib/store/index.ts';
import { addressOf, inWorkplace, type Address } from '#lib/ui/desk/address.ts';
import { refusals } from '#lib/ui/base/standing-error.svelte.ts';
import { live } from '#lib/ui/base/live.svelte.ts';
import { attempt } from '#lib/ui/base/trouble/action.svelte.ts';
import { sentenceOf } from '#lib/ui/base/trouble/sentence.ts';
import { troubles } from '#lib/ui/base/trouble/troubles.svelte.ts';
import type { Banner } from '#lib/ui/base/banner.ts';
import type { DeskContext, PerformHow, TypedForm } from '#lib/ui/desk/desk-context.svelte.ts';
import { readFiles } from '#lib/ui/desk/files/read-files.ts';
import { rememberAddress } from '#lib/ui/app/last-address.ts';
import { hasWorkplace } from '#lib/workplace/people.ts';
import { LiveClock } from './live-clock.svelte.ts';
import { TypedTexts } from './typed-texts.ts';
import { deskHref } from '#lib/ui/app/desk-href.ts';

/** A banner that is older than this when the page changes has been read. */
const FRESH_MS = 1500;

type Desk = ReturnType<typeof readDesk>;
type Config = { [T in keyof DeskConfigRows]: readonly DeskConfigRows[T][] };

/** The workspace's side of `useDesk()`: an open desk and the address that its simulated browser shows. */
export class DeskState implements DeskContext {
	readonly session: DeskSession;
	readonly clock: LiveClock;
	#address = $state.raw<Address>(addressOf('/osTicket/'));
	#banner = $state.raw<Banner | null>(null);
	#bannerSince = 0;
	/** What the open page shows, as reported by it. */
	#seen: { by: Actor; at: Place; shown?: boolean } | null = null;
	readonly #typed = new TypedTexts();
	/** Number of automatic redirects of pages, which are not navigations of the user. */
	redirects = 0;
	/** How often the page was shown afresh. */
	renewals = $state(0);
	/** What a command of ours made of the desk, until the live reading has caught up: the next page must not see the old. */
	#ahead = $state.raw<{ of: Desk; desk: Desk } | null>(null);
	#desk;

	readonly #actorText = $derived.by(() => {
		const { path } = this.#address;
		const agent = this.agent ? { kind: 'agent', id: this.agent.id } : guest;
		if (path.startsWith('/osTicket/scp/')) return JSON.stringify(agent);
		if (path.startsWith('/mail/')) return JSON.stringify({ kind: 'system' });
		if (inWorkplace(path) && this.agent) return JSON.stringify(agent);
		return JSON.stringify(this.user ? { kind: 'user', id: this.user.id } : guest);
	});
	/** The same object as long as it is the same person: what depends on it is not read anew after each command. */
	readonly #actor = $derived(JSON.parse(this.#actorText) as Actor);

	constructor(session: DeskSession) {
		this.session = session;
		this.clock = new LiveClock(session);
		this.#desk = live(() => session.read(readDesk));
	}

	/** False until the configuration has been read for the first time. */
	get ready(): boolean {
		return this.#desk.ready && this.clock.ready;
	}
	get error(): unknown {
		return this.#desk.error;
	}

	/** The error as a sentence. */
	get trouble(): string {
		return sentenceOf(this.error);
	}

	get #read() {
		const { current } = this.#desk;
		if (!current) throw new Error('The desk is asked before it is ready.');
		return this.#ahead?.of === current ? this.#ahead.desk : current;
	}
	get config(): Config {
		return this.#read.config;
	}
	get settings() {
		const [settings] = this.config.settings;
		if (!settings) throw new Error('A desk has one row of settings.');
		return settings;
	}
	get login() {
		return this.#read.login;
	}
	get agent() {
		return this.config.agents.find((agent) => agent.id === this.login.agent) ?? null;
	}
	get user() {
		return this.#read.user;
	}
	get now() {
		return this.clock.now;
	}
	get zone() {
		const own = this.actor.kind === 'agent' ? this.agent?.preferences.timezone : null;
		return own ?? this.settings.timezone;
	}
	get actor() {
		return this.#actor;
	}
	get hasWorkplace() {
		return this.#read.hasWorkplace;
	}

	get address() {
		return this.#address;
	}
	/** The app's address changed. */
	show(address: Address) {
		if (address.text === this.#address.text) return;
		this.#address = address;
		this.#seen = null;
		this.#tellLeft(this.#typed.left(pageOf(address)));
		rememberAddress(this.session.id, address.text);
		if (performance.now() - this.#bannerSince > FRESH_MS) this.#banner = null;
	}

	get banner() {
		return this.#banner;
	}
	set banner(banner: Banner | null) {
		this.#banner = banner;
		this.#bannerSince = performance.now();
	}

	/** Shows the page afresh, without what the desk said: it stood for a desk that is another one now. */
	renew() {
		this.banner = null;
		this.renewals += 1;
	}

	href(address: string): string {
		return deskHref(this.session.id, addressOf(address).text);
	}

	async go(address: string, how: { replace?: boolean } = {}) {
		if (how.replace) this.redirects += 1;
		// Where the keyboard goes, the simulated browser decides: on the same page it stays.
		await goto(this.href(address), { replaceState: how.replace ?? false, keepFocus: true });
	}

	perform<V extends VerbName>(verb: V, args: ArgsOf<V>, how: PerformHow = {}): Promise<Outcome> {
		return this.#told(this.#carryOut(verb, args, how), how);
	}

	carryOut<A extends Args>(
		verb: Verb<string, A>,
		args: ValuesOf<A>,
		how: Omit<PerformHow, 'files' | 'responseFiles'> = {}
	): Promise<Outcome> {
		const { by, seen } = how;
		return this.#told(
			this.session.carryOut(by ?? this.actor, verb, args, seen ? { seen } : {}),
			how
		);
	}

	async #told(work: Promise<Outcome>, how: PerformHow): Promise<Outcome> {
		const outcome = await work;
		if (outcome.refusal) refusals.told();
		else await how.draft?.clear();
		// The command is done: a later read error is reported separately.
		if (outcome.events.length) await this.#catchUp().catch((error) => troubles.tell(error));
		if (!how.quiet) this.banner = bannerOf(outcome);
		return outcome;
	}

	async #carryOut<V extends VerbName>(
		verb: V,
		args: ArgsOf<V>,
		{ by, seen, draft, files = [], responseFiles = [] }: PerformHow
	): Promise<Outcome> {
		const actor = by ?? this.actor;
		const mark = await draft?.mark();
		const more = { ...(seen && { seen }), ...(mark && { draft: mark }) };
		if (files.length + responseFiles.length === 0)
			return this.session.perform(actor, verb, args, more);
		const { attachments, bytes } = await readFiles(files);
		const response = await readFiles(responseFiles);
		const withFiles = {
			...args,
			...(files.length > 0 && { attachments }),
			...(responseFiles.length > 0 && { responseAttachments: response.attachments })
		};
		const both = [...bytes, ...response.bytes];
		return this.session.perform(actor, verb, withFiles, { ...more, files: both });
	}

	async #catchUp() {
		const desk = await this.session.read(readDesk);
		const { current } = this.#desk;
		if (current) this.#ahead = { of: current, desk };
	}

	look(at: Place, shown?: boolean) {
		if (!this.session.scenario) return;
		this.#seen = { by: this.actor, at, ...(shown !== undefined && { shown }) };
		this.#tell({ do: 'look', ...this.#seen });
	}

	/** The page that is open is looked at in another step now: what agents see of it is the rules' word by now. */
	lookAgain() {
		if (!this.#seen) return;
		const { by, at, shown } = this.#seen;
		const known = by.kind === 'agent' || shown === undefined ? {} : { shown };
		this.#tell({ do: 'look', by, at, ...known });
	}

	typesIn(form: TypedForm, isTyped: () => boolean) {
		const closed = this.#typed.opened(this.actor, form, pageOf(this.#address), isTyped);
		return () => this.#tellLeft(closed(pageOf(this.#address)));
	}

	typedNothing(form: TypedForm) {
		if (!this.session.scenario) return;
		const draft = this.#typed.gone(this.actor, form);
		attempt(this.#endDraft(draft));
	}

	/** What is told before the learner leaves a step: which texts they have not posted. */
	async tellUnposted() {
		for (const draft of this.session.scenario ? this.#typed.unposted : [])
			await this.session.coach({ do: 'draft', ...draft, left: true });
	}

	#tellLeft(drafts: readonly Omit<LeftDraft, 'time'>[]) {
		if (this.session.scenario)
			for (const draft of drafts) this.#tell({ do: 'draft', ...draft, left: true });
	}

	/** Most forms were never left: then there is nothing to write. */
	async #endDraft(draft: Omit<LeftDraft, 'time'>) {
		const { form, row } = draft;
		const left = await this.session.read((_, { run }) => run?.drafts ?? []);
		if (left.some((one) => one.form === form && one.row === row))
			await this.session.coach({ do: 'draft', ...draft, left: false });
	}

	#tell(action: CoachAction) {
		attempt(this.session.coach(action));
	}
}

/** Tabs and lists on it change the address, not the page. */
function pageOf({ path, query }: Address): string {
	return `${path}?id=${query['id'] ?? ''}`;
}

const guest = { kind: 'guest' } as const;

function readDesk(tables: Tables) {
	const login = tables.get('sessions', 1) ?? nobody;
	return {
		config: Object.fromEntries(configTables.map((table) => [table, tables.all(table)])) as Config,
		login,
		hasWorkplace: hasWorkplace(tables),
		user: login.user === null ? null : (tables.get('users', login.user) ?? null)
	};
}

function bannerOf({ notice, refusal }: Outcome): Banner | null {
	if (refusal?.message) return { kind: 'error', text: refusal.message };
	return notice ? { kind: 'success', text: notice } : null;
}
