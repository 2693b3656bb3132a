import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { tidyFiles, withFiles } from './files-of-row.ts';
import { changeEach, removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const canned: Kind<'canned'> = {
	table: 'canned',
	thing: 'canned response',
	granted: { add: 'canned.manage', change: 'canned.manage', remove: 'canned.manage' },
	fresh: {
		title: '',
		response: '',
		department: null,
		enabled: true,
		attachments: [],
		notes: '',
		updated: 0
	},
	refs: { department: 'departments' },
	check(work, row, report) {
		if (!row.title.trim()) report('title', 'Title required');
		else if (taken(work, 'canned', row, 'title')) report('title', 'Title already exists');
		if (!row.response.trim()) report('response', 'Response text is required');
	},
	tidy: tidyFiles,
	stamp: (now) => ({ updated: now }),
	added: () => 'Successfully added a canned response.',
	updated: () => 'Successfully updated this canned response.',
	forget(work, { id }) {
		changeEach(work, 'filters', ({ actions }) =>
			actions.some(({ type, value }) => type === 'canned' && value === id)
				? { actions: actions.filter(({ type, value }) => type !== 'canned' || value !== id) }
				: null
		);
	}
};

const save = saveVerb('save_canned', canned);

export const save_canned = verb({
	...save,
	args: { ...save.args, attachments: arg.attachments() },
	run(work, { attachments = [], id, values }) {
		const before = id === undefined ? undefined : work.get('canned', id);
		const which = id === undefined ? {} : { id };
		return save.run(work, { ...which, values: withFiles(values, before, attachments) });
	}
});
export const remove_canned = removeVerb('remove_canned', canned);
