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
