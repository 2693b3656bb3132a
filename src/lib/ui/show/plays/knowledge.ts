import { scp } from '#lib/ui/desk/places/scp.ts';
import { rowNamed } from '#lib/desk/language/names.ts';
import { go, named, press, pressButton, tick, type, type Act } from '../acts.ts';
import { textOf, type Play } from './cue.ts';
import { topicLabel } from './labels.ts';

const types = { featured: 'Featured', public: 'Public', internal: 'Internal' } as const;

/** An article of the knowledge base, a new one or one that is there. */
export const saveFaq: Play = (_args, { scene: { tables } }, words) => {
	const question = textOf(words, 'question');
	const known = rowNamed(tables, 'faq', question);
	const category = rowNamed(tables, 'category', textOf(words, 'category'));
	const inList = (label: string, option: string): Act => ({
		do: 'choose',
		from: named('combobox', label),
		option,
		match: 'start'
	});
	const topics = (words['help topics'] as readonly string[] | undefined) ?? [];
	return [
		go(known ? scp.editFaq(known.id) : scp.addFaq(category?.id ?? 0), {
			say: known ? `Open the article “${question}”.` : 'Add an article to the knowledge base.'
		}),
		...(category ? [inList('Category Listing', category.name)] : []),
		...(words['type'] ? [inList('Listing Type', types[words['type'] as keyof typeof types])] : []),
		...topics.flatMap((name) => {
			const topic = rowNamed(tables, 'topic', name);
			return topic ? [tick(topicLabel(tables, topic.id), true)] : [];
		}),
		...(known ? [] : [press(named('tab', 'Article Content')), type('Question', question)]),
		...(words['answer'] ? [type('Answer', textOf(words, 'answer'))] : []),
		pressButton(known ? 'Save Changes' : 'Add FAQ')
	];
};
