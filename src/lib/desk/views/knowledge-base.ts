import type { CategoryId, Faq, FaqCategory, TopicId } from '../model/index.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { textOfHtml } from '#lib/kernel/text/html-text.ts';

type Config = Pick<Tables, 'get' | 'all'>;

/** A category with the questions in it, as one page lists them. */
export interface Shelf {
	readonly category: FaqCategory;
	readonly faqs: readonly Faq[];
}

/** Agents see all of the knowledge base; clients what is published. */
export type Reader = 'agent' | 'client';

/** A category is published if it and all its ancestors are. */
export function isPublished(desk: Config, id: CategoryId): boolean {
	return trailOf(desk, id).every(({ type }) => type !== 'private');
}

/** Published: its listing type is, and its category is. */
export function isPublic(desk: Config, faq: Faq): boolean {
	return faq.type !== 'internal' && isPublished(desk, faq.category);
}

/** Is there anything for clients to read? Only then does their navigation have it. */
export function isOpenToClients(desk: Config): boolean {
	return !!desk.get('settings', 1)?.enableKnowledgeBase && faqsFor(desk, 'client').length > 0;
}

export function faqsFor(desk: Config, reader: Reader): Faq[] {
	const faqs = desk.all('faqs').filter((faq) => reader === 'agent' || isPublic(desk, faq));
	return faqs.sort((a, b) => a.question.localeCompare(b.question, 'en'));
}

/** Every category with its questions, sorted by full name, so that children follow their parent. */
export function shelvesFor(desk: Config, reader: Reader): Shelf[] {
	const faqs = faqsFor(desk, reader);
	return desk
		.all('categories')
		.filter(({ id }) => reader === 'agent' || isPublished(desk, id))
		.map((category) => ({ category, name: categoryName(desk, category.id) }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map(({ category }) => ({
			category,
			faqs: faqs.filter((faq) => faq.category === category.id)
		}));
}

/** From the top category down to this one. */
export function trailOf(desk: Config, id: CategoryId | null): FaqCategory[] {
	const trail: FaqCategory[] = [];
	for (let at = id; at !== null;) {
		const category = desk.get('categories', at);
		if (!category || trail.includes(category)) break;
		trail.unshift(category);
		at = category.parent;
	}
	return trail;
}

/** "Accounts / Passwords" */
export function categoryName(desk: Config, id: CategoryId | null): string {
	return trailOf(desk, id)
		.map(({ name }) => name)
		.join(' / ');
}

export interface FaqSearch {
	/** Every word must occur in the question, the answer or the category's name. */
	words?: string | undefined;
	category?: CategoryId | undefined;
	topic?: TopicId | undefined;
}

export function searchFaqs(desk: Config, reader: Reader, search: FaqSearch): Faq[] {
	const words = (search.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	return faqsFor(desk, reader).filter((faq) => {
		if (search.category !== undefined && faq.category !== search.category) return false;
		if (search.topic !== undefined && !faq.topics.includes(search.topic)) return false;
		if (words.length === 0) return true;
		const text = `${faq.question} ${textOfHtml(faq.answer)} ${categoryName(desk, faq.category)}`;
		const found = text.toLowerCase();
		return words.every((word) => found.includes(word));
	});
}
