import { describe, expect, it } from 'vitest';
import { lab } from '../../views/lab.testkit.ts';

/** The desk of the lab; john has no permission for the knowledge base, root has all. */
function withCategory() {
	const desk = lab();
	const values = { name: 'Passwords', description: '<p>All about passwords.</p>' };
	const outcome = desk.as('root', { verb: 'save_category', args: { values } });
	return { desk, outcome };
}

const faq = { category: 1 as never, question: 'How do I reset it?', answer: '<p>Like this.</p>' };

describe('the knowledge base', () => {
	it('saves categories and questions, with a message', () => {
		const { desk, outcome } = withCategory();
		expect(outcome.notice).toBe('Successfully added Passwords.');
		const added = desk.as('root', { verb: 'save_faq', args: { values: faq } });
		expect(added.notice).toBe('Successfully added How do I reset it?.');
		expect(desk.tables.get('faqs', 1)).toMatchObject({ type: 'internal', updated: desk.now() });
	});

	it('asks for the permission, even of an administrator', () => {
		const { desk } = withCategory();
		const refused = desk.as('john', { verb: 'save_faq', args: { values: faq } });
		expect(refused.refusal?.message).toBe('Access denied');
		const root = desk.agent('root');
		const args = { id: root.id, values: { permissions: [] } };
		desk.as('root', { verb: 'save_agent', args });
		expect(desk.as('root', { verb: 'save_faq', args: { values: faq } }).refusal).not.toBeNull();
	});

	it('reports missing values at their fields', () => {
		const { desk } = withCategory();
		const values = { category: 9 as never, question: ' ', answer: '' };
		const { refusal } = desk.as('root', { verb: 'save_faq', args: { values } });
		expect(refusal?.fields.map(({ field }) => field)).toEqual(['category', 'question', 'answer']);
	});

	it('refuses a category as its own ancestor', () => {
		const { desk } = withCategory();
		const below = { name: 'Old', description: 'x', parent: 1 as never };
		desk.as('root', { verb: 'save_category', args: { values: below } });
		const args = { id: 1, values: { parent: 2 as never } };
		const { refusal } = desk.as('root', { verb: 'save_category', args });
		expect(refusal?.fields).toMatchObject([{ field: 'parent' }]);
	});

	it('deletes questions with their category, and removes a deleted topic from questions', () => {
		const { desk } = withCategory();
		const values = { ...faq, topics: [1, 2] as never };
		desk.as('root', { verb: 'save_faq', args: { values } });
		desk.as('root', { verb: 'remove_topic', args: { id: 2 } });
		expect(desk.tables.get('faqs', 1)?.topics).toEqual([1]);
		desk.as('root', { verb: 'remove_category', args: { id: 1 } });
		expect(desk.tables.all('faqs')).toEqual([]);
	});
});

describe('canned responses', () => {
	it('can be managed by agents with the permission in any role', () => {
		const desk = lab();
		const values = { title: 'Greeting', response: '<p>Hello</p>' };
		const { notice } = desk.as('jane', { verb: 'save_canned', args: { values } });
		expect(notice).toBe('Successfully added a canned response.');
		const [view] = desk.tables.all('roles').filter(({ name }) => name === 'View only');
		const args = { id: desk.agent('jane').id, values: { role: view?.id as never } };
		desk.as('root', { verb: 'save_agent', args });
		const again = desk.as('jane', { verb: 'remove_canned', args: { id: 1 } });
		expect(again.refusal?.message).toBe('Access denied');
	});
});
