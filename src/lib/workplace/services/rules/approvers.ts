import type { Tables } from '#lib/kernel/tables.ts';
import { approvalKinds, type ApprovalKind } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';

/** What an approval can be about: by its kind and name, one of these or none. */
export type Thing = { readonly [K in ApprovalKind]?: string | undefined };

/** Kind and name of it as approvals and the log of changes have it: "group Finance"; '' for anything else. */
export function aboutOf(tables: Tables, thing: Thing): string {
	for (const kind of approvalKinds) {
		const name = thing[kind];
		const row = name === undefined ? undefined : rowNamed(tables, kind, name);
		if (row) return `${kind} ${'tag' in row ? row.tag : row.name}`;
	}
	return '';
}

export function kindOf(about: string): ApprovalKind | 'other' {
	return approvalKinds.find((kind) => about.startsWith(`${kind} `)) ?? 'other';
}

/**
 * Logon name of who decides: the owner of the group, the share or the licence; where it has none, and about anything else, the manager of
 * whom it is for. null: nobody in particular.
 */
export function deciderOf(tables: Tables, about: string, login: string): string | null {
	const kind = kindOf(about);
	const name = about.slice(kind.length + 1);
	const row = kind === 'other' || kind === 'asset' ? undefined : rowNamed(tables, kind, name);
	const manager = tables.all('accounts').find((one) => one.login === login)?.manager ?? null;
	return row?.owner ?? manager;
}

export function mayDecide(tables: Tables, about: string, login: string, who: string): boolean {
	const decider = deciderOf(tables, about, login);
	return decider === null || decider === who;
}
