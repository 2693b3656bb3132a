import type { Outcome } from '#lib/desk/execute.ts';
import type { AgentId, Team, TeamId } from '#lib/desk/model/index.ts';
import { agent as agentKind } from '#lib/desk/verbs/admin/agent.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';
import { addedId } from '#lib/ui/form/added-id.ts';
import { EditForm } from '#lib/ui/form/edit-form.svelte.ts';
import { membershipChanges } from './membership.ts';

/** A team that the agent belongs to. */
export interface Membership {
	team: TeamId;
	alerts: boolean;
}

/** The agent's form: the agent's own row, and the teams, which hold their members themselves. */
export class AgentForm {
	readonly agent: EditForm<'agents'>;
	teams: readonly Membership[] = $state.raw([]);
	#startTeams: readonly Membership[] = $state.raw([]);
	readonly #desk: DeskContext;

	constructor(desk: DeskContext, id: number | undefined) {
		this.#desk = desk;
		this.agent = new EditForm({
			table: 'agents',
			current: () => desk.config.agents.find((row) => row.id === id),
			fresh: agentKind.fresh,
			save: (id, values, how) =>
				desk.perform('save_agent', { ...(id === undefined ? {} : { id }), values }, how)
		});
		this.#readTeams();
	}

	get isNew() {
		return this.agent.isNew;
	}
	get busy() {
		return this.agent.busy;
	}
	get errors() {
		return this.agent.errors;
	}
	get dirty() {
		return this.agent.dirty || this.#teamChanges(this.agent.id ?? 0).length > 0;
	}

	reset() {
		this.agent.reset();
		this.#readTeams();
	}

	async save(): Promise<Outcome> {
		const outcome = await this.agent.save();
		if (outcome.refusal) return outcome;
		const id = this.agent.id ?? addedId(outcome, 'agents') ?? 0;
		for (const { id: team, members } of this.#teamChanges(id))
			await this.#desk.perform('save_team', { id: team, values: { members } }, { quiet: true });
		this.#startTeams = this.teams;
		return outcome;
	}

	#readTeams() {
		const { id } = this.agent;
		this.#startTeams = this.teams = this.#desk.config.teams.flatMap((team) => {
			const member = team.members.find((one) => one.agent === id);
			return member ? [{ team: team.id, alerts: member.alerts }] : [];
		});
	}
	#teamChanges(agent: number): Pick<Team, 'id' | 'members'>[] {
		if (this.teams === this.#startTeams) return [];
		return membershipChanges(this.#desk.config.teams, agent as AgentId, this.teams);
	}
}
