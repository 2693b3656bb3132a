import type { Layout } from '#lib/kernel/tables.ts';
import type * as m from './model/index.ts';

/** Rows that the workplace is configured with: few, and always loaded. */
interface WorkplaceConfigRows {
	accounts: m.Account;
	groups: m.Group;
	computers: m.Computer;
	policies: m.Policy;
	devices: m.Device;
	services: m.Service;
	shares: m.Share;
	licences: m.Licence;
	assets: m.Asset;
	deliveries: m.Delivery;
	approvalRules: m.ApprovalRule;
}

/** Rows that grow with the work. */
interface WorkplaceWorkRows {
	approvals: m.Approval;
	changes: m.Change;
	consoleRuns: m.ConsoleRun;
	conversations: m.Conversation;
	logons: m.Logon;
	utterances: m.Utterance;
}

const indexes = {
	approvals: ['about', 'asked', 'askedBy', 'for'],
	changes: ['about'],
	consoleRuns: ['device'],
	conversations: ['email', 'state'],
	logons: ['account', 'device'],
	utterances: ['conversation']
} as const satisfies { [T in keyof WorkplaceWorkRows]: readonly (keyof WorkplaceWorkRows[T])[] };

type WorkplaceIndexes = { [T in keyof typeof indexes]: (typeof indexes)[T][number] };

/* eslint-disable @typescript-eslint/no-empty-object-type -- interfaces of another module are added to in just this way */
declare module '#lib/kernel/tables.ts' {
	interface ConfigRows extends WorkplaceConfigRows {}
	interface WorkRows extends WorkplaceWorkRows {}
	interface WorkIndexes extends WorkplaceIndexes {}
}
/* eslint-enable @typescript-eslint/no-empty-object-type */

export const layout = {
	config: [
		'accounts',
		'groups',
		'computers',
		'policies',
		'devices',
		'services',
		'shares',
		'licences',
		'assets',
		'deliveries',
		'approvalRules'
	],
	work: {
		approvals: { indexes: indexes.approvals, due: ({ due }) => due, counted: true },
		changes: { indexes: indexes.changes, counted: true },
		consoleRuns: { indexes: indexes.consoleRuns, counted: true },
		conversations: {
			indexes: indexes.conversations,
			due: ({ until }: m.Conversation) => until,
			counted: true
		},
		logons: { indexes: indexes.logons, counted: true },
		utterances: { indexes: indexes.utterances, counted: true }
	}
} as const satisfies Layout;
