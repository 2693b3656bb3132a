import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/scenario/conditions/evaluate.ts';
import type { Condition } from '#lib/scenario/language/condition.ts';
import { NINE, sceneWith } from './scene.ts';
import type { DeskMemory } from '#lib/desk/memory.ts';

const scene = sceneWith();
const canned = (wants: object): Condition => ({ 'canned response': wants });
const article = (wants: object): Condition => ({ article: wants });

type Case = readonly [Condition, held: boolean, expected: string, found: string];
const responses: readonly Case[] = [
	[canned({ is: 'reset done' }), true, 'canned response reset done', '“Reset done”: it is there'],
	[
		canned({ is: 'Nothing' }),
		false,
		'canned response Nothing',
		'there is no canned response Nothing'
	],
	[
		canned({ is: 'Nothing', exists: false }),
		true,
		'none of this kind: canned response Nothing',
		'there is no canned response Nothing'
	],
	[
		canned({ is: 'Reset done', exists: false }),
		false,
		'none of this kind: canned response Reset done',
		'“Reset done”: it is there'
	],
	[
		canned({
			is: 'Reset done',
			says: { mentions: ['password'] },
			department: 'Support',
			active: true
		}),
		true,
		'Reset done, text: mentions “password”; Reset done, department: Support; Reset done, active: yes',
		'Reset done, text: mentions all of it; Reset done, department: Support; Reset done, active: yes'
	],
	[
		canned({ is: 'Reset done', department: 'none', active: false }),
		false,
		'Reset done, department: none; Reset done, active: no',
		'Reset done, department: Support; Reset done, active: yes'
	],
	// Without a name any will do, and the nearest is told.
	[
		canned({ says: { mentions: ['wait'] }, active: false }),
		true,
		'canned response, text: mentions “wait”; canned response, active: no',
		'“We are looking”: canned response, text: mentions all of it; canned response, active: no'
	],
	[
		canned({ title: { mentions: ['looking'] }, active: true }),
		false,
		'canned response, title: mentions “looking”; canned response, active: yes',
		'“We are looking”: canned response, active: no'
	]
];

const articles: readonly Case[] = [
	[
		article({
			is: 'The printer is offline',
			category: 'printing',
			visibility: ['public', 'featured']
		}),
		true,
		'The printer is offline, category: printing; The printer is offline, visibility: public or featured',
		'The printer is offline, category: Printing; The printer is offline, visibility: featured'
	],
	[
		article({ is: 'The printer is offline', category: 'Secrets', visibility: 'internal' }),
		false,
		'The printer is offline, category: Secrets; The printer is offline, visibility: internal',
		'The printer is offline, category: Printing; The printer is offline, visibility: featured'
	],
	[
		article({ is: 'The printer is offline', topics: ['Access'] }),
		true,
		'The printer is offline, help topics: Access',
		'The printer is offline, help topics: Access'
	],
	[
		article({ is: 'The printer is offline', topics: ['Access', 'Old'] }),
		false,
		'The printer is offline, help topics: Access; The printer is offline, help topics: Old',
		'The printer is offline, help topics: not in Old'
	],
	[
		article({ title: { mentions: ['printer'] }, says: { mentions: ['spooler'] } }),
		true,
		'article, question: mentions “printer”; article, answer: mentions “spooler”',
		'“The printer is offline”: article, question: mentions all of it; article, answer: mentions all of it'
	],
	[
		article({ title: { mentions: ['printer'] }, visibility: 'internal' }),
		false,
		'article, question: mentions “printer”; article, visibility: internal',
		'“The printer is offline”: article, visibility: featured'
	],
	[
		article({ exists: false, says: { mentions: ['vault'] } }),
		false,
		'none of this kind: article, answer: mentions “vault”',
		'“Where are the keys?”: article, answer: mentions all of it'
	],
	[
		article({ exists: false, says: { mentions: ['toner'] } }),
		true,
		'none of this kind: article, answer: mentions “toner”',
		'“Where are the keys?”: article, answer: does not mention “toner” yet'
	],
	[article({ is: 'What?' }), false, 'article What?', 'there is no article What?']
];

describe('canned responses and articles', () => {
	it.each([...responses, ...articles])('%j', (condition, held, expected, found) => {
		expect(evaluate(scene, condition)).toMatchObject({ held, expected, found, row: null });
	});

	it('tell when the one that was looked at was saved', () => {
		const decidedBy = { at: NINE, words: 'last saved “Where are the keys?”', by: '' };
		expect(evaluate(scene, article({ visibility: 'internal' })).decidedBy).toEqual(decidedBy);
		expect(evaluate(scene, article({ is: 'What?' })).decidedBy).toBeNull();
	});

	it('say what is expected of an article when there is none at all', () => {
		const empty = sceneWith();
		const tables = empty.tables as DeskMemory;
		tables.apply(tables.all('faqs').map(({ id }) => ({ type: 'removed', table: 'faqs', id })));
		expect(evaluate(empty, article({ says: { mentions: ['toner'] } }))).toMatchObject({
			held: false,
			expected: 'article, answer: mentions “toner”',
			found: 'there is no article yet'
		});
	});
});
