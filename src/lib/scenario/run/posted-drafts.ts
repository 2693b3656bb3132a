import { isSameActor } from '#lib/kernel/actor.ts';
import type { Command } from '#lib/kernel/command.ts';
import type { Systems } from '#lib/kernel/systems.ts';
import type { LeftDraft } from '../attempt.ts';

/** The texts that are still left after a command: not those of the form that it posts. */
export function withoutPosted(
	drafts: readonly LeftDraft[],
	{ textForms }: Systems,
	command: Command
): readonly LeftDraft[] {
	return drafts.filter(
		({ form, row, by }) =>
			!isSameActor(by, command.by) || textForms.get(form)?.posts(command) !== row
	);
}
