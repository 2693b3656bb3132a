import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import { html, plain } from '#lib/kernel/text/written.ts';
import type { ArticleWants, CannedWants } from '../language/knowledge-wants.ts';
import { rowNamed } from '../language/names.ts';
import type { CannedResponse, Faq } from '../model/index.ts';
import { missing, Parts } from './config-parts.ts';

/** Evidence about a canned response. */
export function evaluateCanned(desk: Tables, wants: CannedWants): Evidence {
	const { is } = wants;
	return bestOf<Pick<CannedResponse, 'title' | 'response' | 'department' | 'enabled'>>(wants, {
		word: 'canned response',
		rows: is === undefined ? desk.all('canned') : [rowNamed(desk, 'canned', is) ?? []].flat(),
		nothing: { title: '', response: '', department: null, enabled: false },
		nameOf: (row) => row.title,
		partsOf(row, called) {
			const parts = new Parts(desk, called);
			parts.text('title', wants.title, [plain(row.title)]);
			parts.text('text', wants.says, [html(row.response)]);
			parts.named('department', 'department', wants.department, row.department);
			parts.flag('active', wants.active, row.enabled);
			return parts;
		}
	});
}

/** Evidence about an article of the knowledge base. */
export function evaluateArticle(desk: Tables, wants: ArticleWants): Evidence {
	const { is } = wants;
	type Row = Pick<Faq, 'question' | 'answer' | 'topics' | 'type'> & { category: number | null };
	return bestOf<Row>(wants, {
		word: 'article',
		rows: is === undefined ? desk.all('faqs') : [rowNamed(desk, 'faq', is) ?? []].flat(),
		nothing: { question: '', answer: '', category: null, type: 'internal', topics: [] },
		nameOf: (row) => row.question,
		partsOf(row, called) {
			const parts = new Parts(desk, called);
			parts.text('question', wants.title, [plain(row.question)]);
			parts.text('answer', wants.says, [html(row.answer)]);
			parts.named('category', 'category', wants.category, row.category);
			parts.choice('visibility', wants.visibility, row.type);
			for (const name of wants.topics ?? []) {
				const topic = rowNamed(desk, 'topic', name);
				const isIn = !!topic && row.topics.includes(topic.id);
				parts.add('help topics', name, isIn ? name : `not in ${name}`, isIn);
			}
			return parts;
		}
	});
}

interface Kind<Row> {
	word: string;
	/** Those that are asked about: all, or the one with the name. */
	rows: readonly (Row & { id: number; updated: number })[];
	/** What is looked at to say what is expected when there is none. */
	nothing: Row;
	nameOf(row: Row): string;
	partsOf(row: Row, called: string): Parts;
}

/** Evidence about the row that fits best, the newest of several; with `exists: false` none may fit. */
function bestOf<Row>(
	{ is, exists }: { is?: string; exists?: boolean },
	{ word, rows, nothing, nameOf, partsOf }: Kind<Row>
): Evidence {
	const [best] = rows
		.map((row) => ({ row, parts: partsOf(row, is === undefined ? word : nameOf(row)) }))
		.sort((a, b) => b.parts.score - a.parts.score || b.row.id - a.row.id);
	const asked = partsOf(nothing, is ?? word).evidence().expected || `${word} ${is ?? ''}`.trim();
	const expected = exists === false ? `none of this kind: ${asked}` : asked;
	if (!best) return { ...missing(word, is ?? 'yet', exists), expected };
	const { held, found } = best.parts.evidence();
	return {
		held: held === (exists !== false),
		expected,
		found: is !== undefined && found ? found : `“${nameOf(best.row)}”: ${found || 'it is there'}`,
		decidedBy: { at: best.row.updated, words: `last saved “${nameOf(best.row)}”`, by: '' }
	};
}
