import type { Systems } from '#lib/kernel/systems.ts';
import type { World } from '#lib/kernel/world.ts';
import type { Scenario } from '../language/scenario.ts';
import type { Step } from '../language/step.ts';
import { act } from '../run/coach.ts';
import { playSolution } from '../run/solve.ts';
import { detoursOf, detourPath, detourWords, type Plan } from './detour.ts';
import { failures, Findings, type Finding } from './finding.ts';
import { Player } from './player.ts';
import { Branches } from './prove-branches.ts';
import { Happenings } from './prove-happenings.ts';
import { lateOf } from './prove-late.ts';
import { rescuesOf } from './prove-rescue.ts';
import { proveDetour } from './prove-detour.ts';
import { proveStep } from './prove-step.ts';

/**
 * Plays a scenario from the briefing to the debrief: first by its solutions, then once more for every other way of a step and for every
 * optional step that can be left. Each step is proved in full when a walk first comes to it.
 */
export class Walks {
	readonly findings: Finding[] = [];
	/** Proofs that are worth their time only when the walks succeed. */
	readonly rescues: (() => Finding[])[] = [];
	readonly late: (() => Finding[])[] = [];
	/** The players at the end of each walk; the first one went by the solutions. */
	readonly ended: Player[] = [];
	readonly #happenings = new Happenings();
	readonly #branches = new Branches();
	readonly #proved = new Set<string>();
	readonly #plans: Plan[] = [new Map()];

	constructor(
		readonly systems: Systems,
		readonly scenario: Scenario,
		readonly world: World,
		/** Both desk and attempt go through a backup after every action. */
		readonly exports: boolean
	) {
		for (let plan = this.#plans.shift(); plan; plan = this.#plans.shift()) {
			if (!this.#walk(plan)) return;
		}
		const [first] = this.ended;
		if (first) this.#happenings.explain(first.stage, null, scenario.happenings);
		this.findings.push(
			...this.#happenings.findings(scenario),
			...this.#branches.findings(scenario)
		);
	}

	/** True when it came to its end. What follows a broken step fails because of it: only the first is reported. */
	#walk(plan: Plan): boolean {
		const player = new Player(this.systems, this.scenario, this.world, this.exports);
		player.act((stage) => act(stage, { do: 'begin' }));
		while (player.attempt.run?.phase !== 'debrief') {
			const at = player.attempt.run?.step ?? 0;
			const step = this.scenario.steps[at] as Step;
			const found = this.#through(player, at, step, plan);
			this.findings.push(...found);
			if (failures(found)) return false;
			if (plan.get(step.id)?.kind === 'left') continue;
			const { scene } = player.stage;
			if (scene) this.#branches.took(step, scene);
			player.act((stage) => act(stage, { do: 'next' }));
		}
		this.ended.push(player);
		return true;
	}

	/** Goes through one step, and leaves it complete, or left. */
	#through(player: Player, at: number, step: Step, plan: Plan): Finding[] {
		const detour = plan.get(step.id);
		if (detour) return proveDetour(player, at, detour, this.#happenings).all;
		if (!this.#proved.has(step.id)) return this.#prove(player, at, step, plan);
		player.act((stage) => playSolution(stage));
		if (player.attempt.run?.phase === 'done') return [];
		return [brokenBy(plan, step, this.scenario)];
	}

	#prove(player: Player, at: number, step: Step, plan: Plan): Finding[] {
		this.#proved.add(step.id);
		this.#plans.push(...detoursOf(step).map((detour) => new Map(plan).set(step.id, detour)));
		this.rescues.push(rescuesOf(player, at));
		this.late.push(lateOf(player, at));
		return proveStep(player, at, this.#happenings).all;
	}
}

/** The last detour of a plan is the one that was not walked before. */
function brokenBy(plan: Plan, { id }: Step, { steps }: Scenario): Finding {
	const [step = '', detour] = [...plan].at(-1) ?? [];
	const findings = new Findings(step, ['steps', steps.findIndex((one) => one.id === step)]);
	const words = detour ? detourWords(step, detour) : 'the steps before';
	const message = `After ${words}, the step "${id}" can no longer be completed by its solution.`;
	findings.fail(message, detour ? detourPath(detour) : []);
	return findings.all[0] as Finding;
}
