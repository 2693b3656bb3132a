import type { AgentPreferences } from '#lib/desk/model/index.ts';

interface Choice<T> {
	value: T;
	label: string;
}
type Choices<K extends keyof AgentPreferences> = readonly Choice<
	NonNullable<AgentPreferences[K]>
>[];

/** "— System Default —", which is null, is added where there is one. */
export const pageSizes: Choices<'pageSize'> = Array.from({ length: 10 }, (_, at) => ({
	value: 5 * (at + 1),
	label: `show ${5 * (at + 1)} records`
}));

const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30];
export const refreshRates: Choices<'autoRefresh'> = [
	{ value: 0, label: '— Disabled —' },
	...minutes.map((value) => ({
		value,
		label: value === 1 ? 'Every minute' : `Every ${value} minutes`
	}))
];

export const fromNames: Choices<'fromName'> = [
	{ value: 'email', label: 'Email Address Name' },
	{ value: 'dept', label: 'Department Name (if public)' },
	{ value: 'mine', label: 'My Name' }
];

export const threadOrders: Choices<'threadOrder'> = [
	{ value: 'descending', label: 'Descending' },
	{ value: 'ascending', label: 'Ascending' }
];

export const signatures: Choices<'defaultSignature'> = [
	{ value: 'none', label: '— None —' },
	{ value: 'mine', label: 'My Signature' },
	{ value: 'dept', label: 'Department Signature (if set)' }
];

export const paperSizes: Choices<'paperSize'> = [
	{ value: 'none', label: '— None —' },
	...(['Letter', 'Legal', 'A4', 'A3'] as const).map((value) => ({ value, label: value }))
];

export const redirects: Choices<'replyRedirect'> = [
	{ value: 'queue', label: 'Queue' },
	{ value: 'ticket', label: 'Ticket' }
];

export const imageViews: Choices<'imageView'> = [
	{ value: 'download', label: 'Download' },
	{ value: 'inline', label: 'Inline' }
];

export const spacings: Choices<'editorSpacing'> = [
	{ value: 'double', label: 'Double' },
	{ value: 'single', label: 'Single' }
];

/** Every IANA zone that the browser knows, "America / New_York". */
export function zones(): Choice<string>[] {
	return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((value) => ({
		value,
		label: value.replaceAll('/', ' / ')
	}));
}
