import { describe, expect, it } from 'vitest';
import type { HelpTopic } from '#lib/desk/model/index.ts';
import { depthOf, possibleParents } from './tree.ts';

const topic = (id: number, parent: number | null) => ({ id, parent }) as HelpTopic;
const [problem, access, password, other] = [
	topic(1, null),
	topic(2, 1),
	topic(3, 2),
	topic(4, null)
];
const topics = [problem, access, password, other];

describe('the tree of help topics', () => {
	it('indents a topic by its depth', () => {
		expect(topics.map((one) => depthOf(topics, one))).toEqual([0, 1, 2, 0]);
	});
	it('offers no topic below itself as its parent', () => {
		expect(possibleParents(topics, 2)).toEqual([problem, other]);
		expect(possibleParents(topics, undefined)).toEqual(topics);
	});
	it("handles topics that are each other's ancestors", () => {
		const circle = [topic(1, 2), topic(2, 1)];
		expect(circle.map((one) => depthOf(circle, one))).toEqual([2, 2]);
	});
});
