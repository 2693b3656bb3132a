import { arg } from '#lib/desk/verbs/args.ts';
import { verb } from '#lib/desk/verbs/verb.ts';
import { tidyFiles, withFiles } from './files-of-row.ts';
import { removeVerb, saveVerb, taken, type Kind } from './kind.ts';

export const faq: Kind<'faqs'> = {
	table: 'faqs',
	thing: 'FAQ',
	granted: { add: 'faq.manage', change: 'faq.manage', remove: 'faq.manage' },
	fresh: {
		category: 0 as never,
		type: 'internal',
		question: '',
		answer: '',
		topics: [],
		attachments: [],
		notes: '',
		updated: 0
	},
	refs: { topics: 'topics' },
	check(work, row, report) {
		if (!work.get('categories', row.category)) report('category', 'Category is required');
		if (!row.question.trim()) report('question', 'Question is required');
		else if (taken(work, 'faqs', row, 'question')) report('question', 'Question already exists');
		if (!row.answer.trim()) report('answer', 'Answer is required');
	},
	tidy: tidyFiles,
	stamp: (now) => ({ updated: now }),
	added: ({ question }) => `Successfully added ${question}.`,
	updated: ({ question }) => `Successfully updated ${question}.`
};

const save = saveVerb('save_faq', faq);

export const save_faq = verb({
	...save,
	args: { ...save.args, attachments: arg.attachments() },
	run(work, { attachments = [], id, values }) {
		const before = id === undefined ? undefined : work.get('faqs', id);
		const which = id === undefined ? {} : { id };
		return save.run(work, { ...which, values: withFiles(values, before, attachments) });
	}
});
export const remove_faq = removeVerb('remove_faq', faq);
