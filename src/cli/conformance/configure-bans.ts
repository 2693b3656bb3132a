import type { Work } from '#lib/desk/work.ts';
import type { Names } from './names.ts';
import { observed, type Step } from './records.ts';

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*/g;

/** The recorder wrote the ban list by SQL, whose addresses are all that matters here. */
export function changeBanList(work: Work, _names: Names, step: Step) {
	const told = Object.fromEntries(
		Object.entries(step).filter(([key]) => !(observed as readonly string[]).includes(key))
	);
	const sql = JSON.stringify(told);
	const emails = new Set((sql.match(ADDRESS) ?? []).map((email) => email.toLowerCase()));
	if (/\bdelete\b/i.test(sql)) return unban(work, emails);
	for (const email of emails) work.add('banned', { email });
}

/** Without an address the whole list is emptied. */
function unban(work: Work, emails: ReadonlySet<string>) {
	for (const row of work.all('banned'))
		if (emails.size === 0 || emails.has(row.email)) work.remove('banned', row.id);
}
