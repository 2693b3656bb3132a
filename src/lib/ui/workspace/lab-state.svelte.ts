import { goto } from '$app/navigation';
import { lifeOf } from '#lib/desk/rules/lifecycle/lifecycle.ts';
import type { Actor, TicketId } from '#lib/desk/model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { coachView, type CoachAction, type CoachView } from '#lib/scenario/running.ts';
import type { ClockMode } from '#lib/store/index.ts';
import { inWorkplace, type Bookmark } from '#lib/ui/desk/address.ts';
import type { Persona } from '#lib/ui/desk/persona.ts';
import { automaticEvents } from './coach/automatic-events.ts';
import { agentPerson, userPerson, type Person } from './coach/person.ts';
import { storyOf } from './coach/story.ts';
import { deskHref } from '#lib/ui/app/desk-href.ts';
import { live } from '#lib/ui/base/live.svelte.ts';
import { navigations } from '#lib/ui/app/navigations.ts';
import { Action } from '#lib/ui/base/trouble/action.svelte.ts';
import { sentenceOf, PlainError } from '#lib/ui/base/trouble/sentence.ts';
import { become, takeSeat } from './become.ts';
import { resultOf } from './coach/place-address.ts';
import type { DeskState } from './desk-state.svelte.ts';
import { PageDesk } from './page-desk.ts';
import { insteadOf } from './place-there.ts';

/** Number of users offered as people in a sandbox; others can log in by hand. */
const SANDBOX_USERS = 12;
const AUTOMATIC_EVENTS = 30;
/** With these a step ends. */
const leaves: ReadonlySet<CoachAction['do']> = new Set(['next', 'skip']);
/** What the coach may take events back for. */
const mayTakeBack: ReadonlySet<CoachAction['do']> = new Set(['back', 'show', 'skip']);

/** The coach's side of the workspace: the run of the scenario, the people, and whose eyes the browser looks through. */
export class LabState {
	readonly #desk: DeskState;
	#view;
	#users;
	#automatic;
	#moments;
	#ticketNow;
	/** A user without an account leaves no trace in the desk's log-ins: remembered here who it is. */
	#guest = $state<string | null>(null);
	/** The learner has just restarted the step. */
	went = $state(false);

	constructor(desk: DeskState) {
		this.#desk = desk;
		const { session } = desk;
		const { scenario } = session;
		this.#view = live(() =>
			session.read((tables, attempt) => (scenario ? coachView(tables, attempt, scenario) : null))
		);
		this.#users = live(() => session.read(scenario ? () => [] : firstUsers), []);
		this.#automatic = live(
			() => session.read((tables) => automaticEvents(tables, AUTOMATIC_EVENTS)),
			[]
		);
		this.#moments = live(() => session.nextMoments(10), []);
		this.#ticketNow = $derived.by(() => {
			const id = this.#ticketId;
			return id === null
				? null
				: live(() => session.read((tables) => tables.get('tickets', id) ?? null));
		});
	}

	/** A desk without a scenario. */
	get sandbox(): boolean {
		return this.#desk.session.scenario === null;
	}
	/** Why the scenario cannot be read; null if it can. */
	get error(): string | null {
		const { error } = this.#view;
		return error === undefined || error === null ? null : sentenceOf(error);
	}
	get view(): CoachView | null {
		return this.#view.current ?? null;
	}
	get story() {
		return storyOf(this.#automatic.current, this.view?.happened ?? []);
	}
	get nextDue(): number | null {
		return this.#moments.current.find((moment) => moment.what === 'due')?.at ?? null;
	}

	get people(): readonly Person[] {
		if (this.view) return this.view.people;
		const agents = this.#desk.config.agents.filter((agent) => agent.active);
		return [...this.#users.current.map(userPerson), ...agents.map(agentPerson)];
	}

	/** The person of the browser: the owner of the mailbox, the agent, the user, or the guest whom the learner plays. */
	get person(): Person | null {
		const { address, agent, user } = this.#desk;
		const mailbox = /^\/mail\/(.+)$/.exec(address.path)?.[1]?.toLowerCase();
		if (mailbox) return this.people.find((one) => one.email.toLowerCase() === mailbox) ?? null;
		const inPanel = address.path.startsWith('/osTicket/scp/');
		if (inPanel || (agent && inWorkplace(address.path)))
			return agent && (this.people.find((one) => one.agent === agent.id) ?? agentPerson(agent));
		if (user) return this.people.find((one) => one.user === user.id) ?? userPerson(user);
		return this.#guestPerson;
	}

	get #guestPerson(): Person | null {
		const acting = this.view?.step?.person;
		const chosen = this.people.find((one) => one.id === this.#guest);
		if (chosen) return chosen;
		return acting?.kind === 'user' && !acting.login ? acting : null;
	}

	/** Whether there is more than the help desk: tools of the workplace, or people who call. */
	get usesWorkplace(): boolean {
		const { hasWorkplace, session } = this.#desk;
		return hasWorkplace || (session.scenario?.systems?.includes('workplace') ?? false);
	}

	/** Whoever answers the phone: the person that the learner plays, or who is logged in. */
	get learner(): Actor {
		const playing = this.view?.step?.person;
		const agent = playing ? playing.agent : (this.#desk.agent?.id ?? null);
		const user = playing ? playing.user : (this.#desk.user?.id ?? null);
		if (agent !== null) return { kind: 'agent', id: agent };
		return user === null ? { kind: 'guest' } : { kind: 'user', id: user };
	}

	get persona(): Persona {
		const { person } = this;
		const { address, login } = this.#desk;
		if (!person) {
			const nobody = address.path.startsWith('/osTicket/scp/') ? 'Nobody' : 'Guest';
			return { name: nobody, kind: 'none', detail: 'not logged in' };
		}
		const guest = person.kind === 'user' && login.user === null && !inMail(address.path);
		return { name: person.name, kind: person.kind, detail: guest ? 'End user, not signed in' : '' };
	}

	get bookmarks(): Bookmark[] {
		const owner = this.person ?? this.view?.step?.person;
		return [
			{ label: 'Support Center', address: '/osTicket/' },
			{
				label: 'Agent Panel',
				address: this.#desk.agent ? '/osTicket/scp/tickets.php' : '/osTicket/scp/login.php'
			},
			...(this.#desk.hasWorkplace ? [{ label: 'Workplace', address: '/workplace/' }] : []),
			...(owner ? [{ label: `Mailbox of ${owner.name}`, address: `/mail/${owner.email}` }] : [])
		];
	}

	/** The ticket whose page is open. */
	get openTicket(): TicketId | null {
		const { path, query } = this.#desk.address;
		return path.endsWith('/tickets.php') && query.id ? (Number(query.id) as TicketId) : null;
	}

	/** The ticket on the page, or else the one that the step speaks of. */
	get #ticketId(): TicketId | null {
		return this.openTicket ?? this.view?.step?.ticket ?? null;
	}
	get ticket() {
		const ticket = this.#ticketNow?.current;
		return ticket ? { number: ticket.number, life: lifeOf(ticket) } : null;
	}

	readonly act = new Action(async (action: CoachAction) => {
		this.went = false;
		const stayed = this.#fromHere();
		const { session } = this.#desk;
		if (leaves.has(action.do)) await this.#desk.tellUnposted();
		await session.coach(action);
		// While the learner works, time passes; a pause stops both.
		if (action.do === 'begin' || action.do === 'resume') await session.setClock('running');
		if (action.do === 'pause') await session.setClock('paused');
		const leads = action.do === 'next' || action.do === 'skip';
		if (mayTakeBack.has(action.do)) await this.#showWhatStands(stayed);
		if (action.do === 'show') await this.#showResult(stayed);
		this.went = action.do === 'back';
		if (leads && (await this.#isOver()) && stayed()) await goto(deskHref(session.id, '/debrief'));
	});

	/** Returns a function that tells whether the user has not navigated since. */
	#fromHere(): () => boolean {
		const begun = navigations.begun - this.#desk.redirects;
		return () => navigations.begun - this.#desk.redirects <= begun;
	}

	/** Events were taken back: the page, and what the desk said on it, may be of a desk that is not there any more. */
	async #showWhatStands(stayed: () => boolean) {
		const desk = this.#desk;
		const { address } = desk;
		const instead = await desk.session.read((tables) => insteadOf(address, tables));
		desk.renew();
		if (instead !== null && stayed()) await desk.go(instead, { replace: true });
	}

	/** The step was done for the learner: the browser shows the result, as the person who did it. */
	async #showResult(stayed: () => boolean) {
		const { session } = this.#desk;
		const { scenario } = session;
		const step = await session.read((tables, attempt) =>
			scenario ? coachView(tables, attempt, scenario).step : null
		);
		const to = step && resultOf(step);
		if (!step || to === null || !stayed()) return;
		const desk = new PageDesk(this.#desk);
		const refusal = inMail(to) ? null : await takeSeat(desk, step.person);
		this.#sits(step.person);
		await desk.go(to);
		this.#desk.banner = null;
		if (refusal !== null) throw new PlainError(refusal);
	}

	readonly setClock = new Action((mode: ClockMode) => this.#desk.session.setClock(mode));

	/** The page of a ticket, in the panel in which the browser looks around. */
	ticketPage(ticket: number): string {
		return this.person?.kind === 'user'
			? `/osTicket/tickets.php?id=${ticket}`
			: `/osTicket/scp/tickets.php?id=${ticket}`;
	}

	/** After the last step the learner is redirected. */
	async #isOver(): Promise<boolean> {
		const phase = await this.#desk.session.read((_, attempt) => attempt.run?.phase);
		return phase === 'debrief';
	}

	readonly move = new Action((to: number) => this.#desk.session.moveClock(to));

	readonly become = new Action(async (person: Person) => {
		const refusal = await become(new PageDesk(this.#desk), person);
		if (refusal !== null) throw new PlainError(refusal);
		this.#sits(person);
	});

	#sits(person: Person) {
		if (person.kind === 'user') this.#guest = person.login ? null : person.id;
	}
}

const inMail = (path: string) => path.startsWith('/mail/');

function firstUsers(tables: Tables) {
	const last = Math.min(tables.lastId('users'), SANDBOX_USERS);
	return Array.from({ length: last }, (_, index) => tables.get('users', index + 1)).filter(
		(user) => user !== undefined
	);
}
