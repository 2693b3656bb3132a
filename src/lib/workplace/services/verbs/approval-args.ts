import type { Tables } from '#lib/kernel/tables.ts';
import type { Approval } from '../../model/index.ts';
import { aboutOf, type Thing } from '../rules/approvers.ts';
import { arg } from '../../verb.ts';

/** What an approval is about: at most one of these. */
export const things = {
	group: arg.optional(arg.group('group', 'About membership of this group.')),
	share: arg.optional(arg.share('share', 'About access to this share.')),
	licence: arg.optional(arg.licence('licence', 'About a seat of this licence.')),
	asset: arg.optional(arg.asset('asset', 'About this asset.'))
};

/** The words by which one of several approvals is meant. */
export const which = {
	...things,
	for: arg.optional(arg.account('for', 'Whom it is for: anybody unless said.')),
	what: arg.optional(arg.text('what', 'The words of the question, where several wait.'))
};

export interface Which extends Thing {
	readonly for?: string | undefined;
	readonly what?: string | undefined;
}

/** The newest of these approvals that is meant and still waits. */
export function waiting(
	tables: Tables,
	approvals: readonly Approval[],
	{ for: login, what, ...thing }: Which
): Approval | undefined {
	const about = aboutOf(tables, thing);
	return approvals.findLast(
		(one) =>
			one.state === 'waiting' &&
			(login === undefined || one.for === login) &&
			(about === '' || one.about === about) &&
			(what === undefined || one.what === what)
	);
}
