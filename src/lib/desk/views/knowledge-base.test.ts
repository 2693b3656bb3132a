import { describe, expect, it } from 'vitest';
import { foundDesk } from '../found.ts';
import { DeskMemory } from '#lib/desk/memory.ts';
import type { World } from '#lib/kernel/world.ts';
import {
	categoryName,
	faqsFor,
	isOpenToClients,
	searchFaqs,
	shelvesFor
} from './knowledge-base.ts';

const world: World = {
	settings: { 'enable knowledge base': true },
	'faq categories': [
		{ name: 'Passwords', type: 'featured', parent: 'Accounts' },
		{ name: 'Accounts' },
		{ name: 'Servers', type: 'private' },
		{ name: 'Backups', parent: 'Servers' }
	],
	faqs: [
		{ question: 'How do I reset it?', answer: '<p>Press <b>Ctrl</b>.</p>', category: 'Passwords' },
		{ question: 'Who am I?', answer: 'Look.', category: 'Accounts', type: 'internal' },
		{
			question: 'Where are they?',
			answer: 'In the cellar.',
			category: 'Backups',
			'help topics': ['Feedback']
		}
	]
};
const deskOf = (more: World = {}) => new DeskMemory(foundDesk({ ...world, ...more }, 0));
const questions = (faqs: readonly { question: string }[]) => faqs.map(({ question }) => question);

describe('the knowledge base', () => {
	it('shows clients what is published, and agents everything', () => {
		const desk = deskOf();
		expect(questions(faqsFor(desk, 'client'))).toEqual(['How do I reset it?']);
		expect(faqsFor(desk, 'agent')).toHaveLength(3);
	});

	it('hides everything below a private category', () => {
		const shelves = shelvesFor(deskOf(), 'client');
		expect(shelves.map(({ category }) => category.name)).toEqual(['Accounts', 'Passwords']);
	});

	it('is open to clients when it is enabled and something in it is public', () => {
		expect(isOpenToClients(deskOf())).toBe(true);
		expect(isOpenToClients(deskOf({ settings: {} }))).toBe(false);
		expect(isOpenToClients(deskOf({ faqs: [] }))).toBe(false);
	});

	it('names a category with its parents', () => {
		expect(categoryName(deskOf(), 1 as never)).toBe('Accounts / Passwords');
	});

	it('finds questions by all of the words, a category or a topic', () => {
		const desk = deskOf();
		const found = (search: object) => questions(searchFaqs(desk, 'agent', search));
		expect(found({ words: 'CTRL passwords' })).toEqual(['How do I reset it?']);
		expect(found({ words: 'ctrl cellar' })).toEqual([]);
		expect(found({ words: 'b' })).not.toContain('Who am I?');
		expect(found({ category: 2 })).toEqual(['Who am I?']);
		expect(found({ topic: 2 })).toEqual(['Where are they?']);
	});
});
