import { isSameActor } from '#lib/kernel/actor.ts';
import type { LeftDraft } from '../attempt.ts';
import type { Stage } from './stage.ts';

type Draft = Omit<LeftDraft, 'time'>;

/** Somebody left a text in a form without posting it. */
export function leaveDraft(stage: Stage, draft: Draft) {
	const { run, now } = stage;
	if (!run || (run.drafts ?? []).some((one) => isSame(one, draft))) return;
	stage.changeRun({ drafts: [...(run.drafts ?? []), { ...draft, time: now }] });
}

/** The text was discarded. */
export function endDraft(stage: Stage, draft: Draft) {
	const drafts = stage.run?.drafts ?? [];
	const left = drafts.filter((one) => !isSame(one, draft));
	if (left.length < drafts.length) stage.changeRun({ drafts: left });
}

function isSame(one: Draft, other: Draft): boolean {
	return one.form === other.form && one.row === other.row && isSameActor(one.by, other.by);
}
