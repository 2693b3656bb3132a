import { isSameActor } from '#lib/kernel/actor.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { TextForm } from '#lib/kernel/system.ts';
import type { DraftWants } from '../language/condition.ts';
import type { Scene } from './scene.ts';

/** Evidence about texts that were typed and left without being posted. */
export function evaluateDraft(scene: Scene, wants: DraftWants): Evidence {
	const by = wants.by === undefined ? undefined : scene.person(wants.by);
	const forms = namedForms(scene, wants);
	const rows = forms.map(([key, form, name]) => ({ key, row: form.row(scene, name) }));
	const left = (scene.run.drafts ?? []).filter(
		(draft) =>
			rows.every(({ key, row }) => draft.form === key && draft.row === row) &&
			(by === undefined || (!!by && isSameActor(draft.by, by.actor)))
	);
	const last = left.at(-1);
	const what = forms.map(([, form, name]) => `${form.what} on ${form.words(scene, name)}`);
	const who = wants.by === undefined ? 'you' : scene.nameOf(wants.by);
	return {
		held: left.length > 0,
		expected: `${who} left ${what.join(' and ') || 'a text'} without posting it`,
		found: last ? 'it is typed, and not posted' : 'no such text is left',
		decidedBy: last ? { at: last.time, words: 'left it without posting it', by: who } : null
	};
}

function namedForms(
	scene: Scene,
	wants: DraftWants
): [key: string, form: TextForm, name: string][] {
	return [...scene.tables.systems.textForms].flatMap(([key, form]) =>
		typeof wants[key] === 'string' ? [[key, form, wants[key]] as [string, TextForm, string]] : []
	);
}
