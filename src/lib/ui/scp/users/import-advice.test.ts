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
			'Put “First Name” and “Last Name” into one column that is called Name. The'
		],
		[
			'Name,Given Name,Family Name,Group Membership,E-mail 1 - Value,Phone 1 - Value\n',
			'Call the column “E-mail 1 - Value” Email, “Phone 1 - Value” Phone; leave out “Given Name”, “Family Name” and “Group Membership”.'
		],
		[
			'First Name,Middle Name,Last Name,Title,Company,Department,Job Title,E-mail Address\n',
			'Put “First Name”, “Middle Name” and “Last Name” into one column that is called Name; call the column “E-mail Address” Email; leave out “Title”, “Company”, “Department” and 1 more.'
		],
		['displayName,mail\nAnn,ann@x.example', 'Call the column “displayName” Name, “mail” Email.'],
		['"Name";"Email"\n"Müller, Hans";h@x.example', 'not semicolons'],
		['Name;Email\nMüller, Hans;h@x.example', 'not semicolons'],
		['Ann Lee,ann@x.example\n', 'The first line must name the columns'],
		['Name,Email\nAnn Lee,ann@x.example\nBob Ray\n', 'Look at line 3. The columns may be called'],
		['Name,Email,Colour\nAnn,ann@x.example,red', 'Leave out “Colour”.']
	])('as a file %j is told how it comes right', (text, advice) => {
		expect(file(text)).toContain(advice);
	});

	it.each([
		['Ann Lee;ann@x.example', 'not semicolons'],
		['Name, Email\nAnn Lee, ann@x.example', 'no line of column names'],
		['Ann Lee, ann@x.example\nBob', 'Look at line 2. Write one user per line']
	])('pasted %j is told how it comes right', (text, advice) => {
		expect(pasted(text)).toContain(advice);
	});

	it('and nothing is said of a good one', () => {
		expect(pasted('Ann Lee, ann@x.example')).toBeNull();
		expect(file('Email,Name\nann@x.example,"Lee, Ann"')).toBeNull();
	});
});
