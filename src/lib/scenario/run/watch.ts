import { canGoBack, goBack } from './back.ts';
import type { Stage } from './stage.ts';

/**
 * Somebody is about to watch the solution played on the screens, from the start of the step: it counts as shown, and all hints as given.
 * Starting it over takes back what was played, and the answers with it.
 */
export function watch(stage: Stage) {
	if (stage.run?.phase !== 'working') return;
	if (canGoBack(stage)) goBack(stage);
	const { record, step } = stage;
	if (!record || !step) return;
	const { answers, decisions, reasons } = record;
	const watched = { answers, decisions, ...(reasons && { reasons }) };
	const hints = step.hints?.length ?? 0;
	stage.changeRecord({ outcome: 'shown', watched, hints });
}
