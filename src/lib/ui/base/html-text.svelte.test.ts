import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokensOf } from '#lib/kernel/text/tokens.ts';
import { decodeEntities } from '#lib/kernel/text/entities.ts';

/** The text that a browser finds. Tags that the parser moves or drops by their kind are left out: the tokenizer is what is compared. */
function byBrowser(source: string): string {
	const page = new DOMParser().parseFromString(`<body>${source}`, 'text/html');
	for (const hidden of page.querySelectorAll('script, style')) hidden.remove();
	return page.body.textContent;
}

function byUs(source: string): string {
	return [...tokensOf(source)]
		.filter(({ kind }) => kind === 'text')
		.map(({ from, to }) => decodeEntities(source.slice(from, to)))
		.join('');
}

const pieces = [
	...[
		'<',
		'>',
		'</',
		'/>',
		'<!--',
		'-->',
		'--',
		'!',
		'<!x',
		'<?',
		'<b',
		'</b',
		'<i ',
		' a="',
		" a='",
		'=',
		'"',
		"'"
	],
	...[
		'&amp;',
		'&lt;',
		'&eacute;',
		'&#65;',
		'&#x41;',
		'x',
		' ',
		'\n',
		'<script',
		'</script',
		'</script>',
		'<style>',
		'</style>'
	]
];

it('cuts HTML as the browser does', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
			const source = `.${parts.join('')}`;
			expect(byUs(source)).toBe(byBrowser(source));
		}),
		{ numRuns: 4_000, seed: 8 }
	);
});
