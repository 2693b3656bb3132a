import { phoneWords } from '#lib/desk/rules/people/phone.ts';
import { addressOf } from '#lib/desk/rules/people/users.ts';
import { formatDateTime } from '#lib/kernel/time/clock-words.ts';
import type { DeskSession, DirectoryRequest } from '#lib/store/index.ts';
import { csvOf } from '#lib/ui/list/csv.ts';
import { statusWords } from './status-words.ts';

/** At once, so that the browser stays answerable. */
const AT_ONCE = 500;

/** Everybody whom the directory would show on its pages, as CSV. */
export async function exportUsers(
	session: DeskSession,
	request: DirectoryRequest,
	zone: string
): Promise<string> {
	const lines: string[][] = [['Name', 'Email', 'Phone Number', 'Status', 'Created', 'Updated']];
	for (let page = 0, more = true; more; page++) {
		const part = await session.directory({ ...request, page, size: AT_ONCE });
		for (const { user } of part.rows)
			lines.push([
				user.name,
				addressOf(user),
				phoneWords(user.phone),
				statusWords(user),
				formatDateTime(user.created, zone),
				formatDateTime(user.updated, zone)
			]);
		({ more } = part);
	}
	return csvOf(lines);
}
