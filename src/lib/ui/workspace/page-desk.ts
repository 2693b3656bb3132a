import type { Outcome } from '#lib/desk/execute.ts';
import type { VerbName } from '#lib/desk/verbs/index.ts';
import type { Place } from '#lib/kernel/system.ts';
import type { Args, ValuesOf } from '#lib/kernel/verbs/args.ts';
import type { Verb } from '#lib/kernel/verbs/verb.ts';
import type { ArgsOf } from '#lib/store/index.ts';
import type { Banner } from '#lib/ui/base/banner.ts';
import type { DeskContext, PerformHow, TypedForm } from '#lib/ui/desk/desk-context.svelte.ts';
import { Turn } from './turn.ts';

/** The desk as one page of the simulated browser sees it: where it leads counts until the person goes elsewhere. */
export class PageDesk implements DeskContext {
	readonly turn = new Turn();
	readonly #desk: DeskContext;

	constructor(desk: DeskContext) {
		this.#desk = desk;
	}

	async go(address: string, how: { replace?: boolean } = {}) {
		if (!this.turn.mayGo) return;
		if (how.replace) this.turn.redirect();
		await this.#desk.go(address, how);
	}

	perform<V extends VerbName>(verb: V, args: ArgsOf<V>, how?: PerformHow): Promise<Outcome> {
		return this.turn.during(() => this.#desk.perform(verb, args, how));
	}

	carryOut<A extends Args>(
		verb: Verb<string, A>,
		args: ValuesOf<A>,
		how?: PerformHow
	): Promise<Outcome> {
		return this.turn.during(() => this.#desk.carryOut(verb, args, how));
	}

	look(at: Place, shown?: boolean) {
		this.#desk.look(at, shown);
	}
	typesIn(form: TypedForm, isTyped: () => boolean) {
		return this.#desk.typesIn(form, isTyped);
	}
	typedNothing(form: TypedForm) {
		this.#desk.typedNothing(form);
	}
	href(address: string): string {
		return this.#desk.href(address);
	}

	get session() {
		return this.#desk.session;
	}
	get config() {
		return this.#desk.config;
	}
	get settings() {
		return this.#desk.settings;
	}
	get now() {
		return this.#desk.now;
	}
	get zone() {
		return this.#desk.zone;
	}
	get login() {
		return this.#desk.login;
	}
	get agent() {
		return this.#desk.agent;
	}
	get user() {
		return this.#desk.user;
	}
	get actor() {
		return this.#desk.actor;
	}
	get address() {
		return this.#desk.address;
	}
	get hasWorkplace() {
		return this.#desk.hasWorkplace;
	}
	get banner() {
		return this.#desk.banner;
	}
	set banner(banner: Banner | null) {
		this.#desk.banner = banner;
	}
}
