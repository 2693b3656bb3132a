import { describe, expect, it } from 'vitest';
import { importAdvice, readImport, type ImportSource } from './import-advice.ts';

function adviceOn(source: ImportSource): string | null {
	const list = readImport(source);
	return 'problem' in list ? importAdvice(source, list.row) : null;
}
const pasted = (text: string) => adviceOn({ kind: 'pasted', text });
const file = (text: string) => adviceOn({ kind: 'file', text });

describe('a list of users that is refused', () => {
	it.each([
		['Name;Email\nAnn;ann@x.example', 'not semicolons'],
		['Name\tEmail\nAnn\tann@x.example', 'not tabs'],
		[
			'First Name,Last Name,Email\nAnn,Lee,ann@x.example',
			'Combine “First Name” and “Last Name” into one column called Name. The'
		],
		[
			'Name,Given Name,Family Name,Group Membership,E-mail 1 - Value,Phone 1 - Value\n',
			'Rename “E-mail 1 - Value” to Email, “Phone 1 - Value” to Phone; remove “Given Name”, “Family Name” and “Group Membership”.'
		],
		[
			'First Name,Middle Name,Last Name,Title,Company,Department,Job Title,E-mail Address\n',
			'Combine “First Name”, “Middle Name” and “Last Name” into one column called Name; rename “E-mail Address” to Email; remove “Title”, “Company”, “Department” and 1 more.'
		],
		['displayName,mail\nAnn,ann@x.example', 'Rename “displayName” to Name, “mail” to Email.'],
		['"Name";"Email"\n"Müller, Hans";h@x.example', 'not semicolons'],
		['Name;Email\nMüller, Hans;h@x.example', 'not semicolons'],
		['Ann Lee,ann@x.example\n', 'The first line must contain the column names'],
		['Name,Email\nAnn Lee,ann@x.example\nBob Ray\n', 'Check line 3. The columns may be called'],
		['Name,Email,Colour\nAnn,ann@x.example,red', 'Remove “Colour”.']
	])('as a file %j gets advice', (text, advice) => {
		expect(file(text)).toContain(advice);
	});

	it.each([
		['Ann Lee;ann@x.example', 'not semicolons'],
		['Name, Email\nAnn Lee, ann@x.example', 'must not contain a line of column names'],
		['Ann Lee, ann@x.example\nBob', 'Check line 2. Write one user per line']
	])('pasted %j gets advice', (text, advice) => {
		expect(pasted(text)).toContain(advice);
	});

	it('a correct list gets no advice', () => {
		expect(pasted('Ann Lee, ann@x.example')).toBeNull();
		expect(file('Email,Name\nann@x.example,"Lee, Ann"')).toBeNull();
	});
});
