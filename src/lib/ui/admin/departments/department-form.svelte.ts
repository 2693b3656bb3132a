import type { Outcome } from '#lib/desk/execute.ts';
import type { Agent, AgentId, DepartmentId, RoleId } from '#lib/desk/model/index.ts';
import { department as departmentKind } from '#lib/desk/verbs/admin/department.ts';
import type { DeskContext } from '#lib/ui/desk/desk-context.svelte.ts';
import { addedId } from '#lib/ui/form/added-id.ts';
import { EditForm } from '#lib/ui/form/edit-form.svelte.ts';
import { accessChanges } from './extended-access.ts';

/** An agent with extended access to the department. */
export interface ExtendedMember {
	agent: AgentId;
	role: RoleId;
	alerts: boolean;
}

/** The department's form: its own row, and who has extended access to it, which the agents' rows hold. */
export class DepartmentForm {
	readonly department: EditForm<'departments'>;
	extended: readonly ExtendedMember[] = $state.raw([]);
	accessError: string | undefined = $state();
	#start: readonly ExtendedMember[] = $state.raw([]);
	readonly #desk: DeskContext;

	constructor(desk: DeskContext, id: number | undefined) {
		this.#desk = desk;
		this.department = new EditForm({
			table: 'departments',
			current: () => desk.config.departments.find((row) => row.id === id),
			fresh: departmentKind.fresh,
			save: (id, values, how) =>
				desk.perform('save_department', { ...(id === undefined ? {} : { id }), values }, how)
		});
		this.#readAccess();
	}

	get isNew() {
		return this.department.isNew;
	}
	get busy() {
		return this.department.busy;
	}
	get errors() {
		return this.accessError ? { access: this.accessError } : this.department.errors;
	}
	get dirty() {
		return this.department.dirty || this.#changes(this.department.id ?? 0).length > 0;
	}

	reset() {
		this.department.reset();
		this.#readAccess();
	}

	async save(): Promise<Outcome> {
		this.accessError = undefined;
		const outcome = await this.department.save();
		if (outcome.refusal) return outcome;
		const id = this.department.id ?? addedId(outcome, 'departments') ?? 0;
		for (const { id: agent, access } of this.#changes(id)) {
			const given = await this.#desk.perform(
				'save_agent',
				{ id: agent, values: { access } },
				quiet
			);
			if (!given.refusal) continue;
			this.accessError = given.refusal.fields[0]?.message ?? given.refusal.message ?? '';
			this.#desk.banner = { kind: 'error', text: given.refusal.message ?? this.accessError };
			return given;
		}
		this.#start = this.extended;
		return outcome;
	}

	#readAccess() {
		const { id } = this.department;
		this.accessError = undefined;
		this.#start = this.extended = this.#desk.config.agents.flatMap((agent) => {
			const row = agent.access.find((access) => access.department === id);
			return row ? [{ agent: agent.id, role: row.role, alerts: row.alerts }] : [];
		});
	}
	#changes(id: number): Pick<Agent, 'id' | 'access'>[] {
		if (this.extended === this.#start) return [];
		return accessChanges(this.#desk.config.agents, id as DepartmentId, this.extended);
	}
}

const quiet = { quiet: true } as const;
