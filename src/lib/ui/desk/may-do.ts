import type { Agent } from '#lib/desk/model/index.ts';
import { allHold, type Guard } from '#lib/kernel/verbs/guard.ts';
import type { ConfigReader } from '#lib/desk/verbs/agent-guard.ts';
import { configReader } from './config-reader.ts';
import type { DeskContext } from './desk-context.svelte.ts';

/** May the agent do it? Of verbs whose guard asks for the configuration only. `target` is what of the arguments decides. */
export function mayDo<Target>(
	{ config }: Pick<DeskContext, 'config'>,
	{ id }: Pick<Agent, 'id'>,
	{ guard }: { readonly guard: Guard<Target, ConfigReader> },
	target: Target
): boolean {
	return allHold(guard(configReader(config), { kind: 'agent', id }, target));
}
