import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes a line for each row, quoted where it must be', () => {
	expect(
		csvOf([
			['Ticket', 'Subject'],
			['145365', 'It says "no", twice\nand stops']
		])
	).toBe('\uFEFFTicket,Subject\r\n145365,"It says ""no"", twice\nand stops"\r\n');
});

it('lets no spreadsheet take a subject for a formula', () => {
	expect(csvOf([['=HYPERLINK("http://x")', '@sum', '-1', 'a=b']])).toBe(
		'\uFEFF"\'=HYPERLINK(""http://x"")",\'@sum,\'-1,a=b\r\n'
	);
});

it.each([
	...['＝1+1', '＋1', '－1', '＠SUM(A1)', '−1', '﹦1', '﹢1', '﹣1', '﹫x', '⁺1', '₌1'],
	...[
		'\t=1',
		'\r=1',
		'\n=1',
		'\tx',
		' =1',
		'\u00a0=1',
		'\u3000＝1',
		'\u200b=1',
		'\ufeff@x',
		'\u2060\u00ad+1',
		'\u0000=1',
		'\u3164=1'
	],
	...['+1 555 0177', '@channel please help']
])('neutralises the sign of a formula however it is hidden: %j', (text) => {
	const [line = ''] = csvOf([[text]])
		.slice(1)
		.split('\r\n');
	expect(line.replace(/^"/, '')).toMatch(/^'/);
});

it.each(['a=b', '1-2', 'me@x.example', '', 'Über', '#1', '…=1'])('leaves as it is: %j', (text) => {
	expect(csvOf([[text]])).toBe(`\uFEFF${text}\r\n`);
});
