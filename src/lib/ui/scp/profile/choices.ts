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
export function zoneChoices(): Choice<string>[] {
	return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((value) => ({
		value,
		label: value.replaceAll('/', ' / ')
	}));
}

export const timeFormats: Choices<'timeFormat'> = [{ value: 'relative', label: 'Relative Time' }];

/** Where English is spoken, in the product's order: by the codes of ISO 3166, behind the world and Europe. */
const regions =
	'001 150 AE AG AI AS AT AU BB BE BI BM BS BW BZ CA CC CH CK CM CX CY DE DG DK DM ER FI FJ FK FM GB GD GG GH GI GM GU GY HK ' +
	'IE IL IM IN IO JE JM KE KI KN KY LC LR LS MG MH MO MP MS MT MU MV MW MY NA NF NG NL NR NU NZ PG PH PK PN PR PW RW SB SC ' +
	'SD SE SG SH SI SL SS SX SZ TC TK TO TT TV TZ UG UM US VC VG VI VU WS ZA ZM ZW';

/** "English", "English (world)", "English (United Arab Emirates)". */
export function localeChoices(): Choice<string>[] {
	const names = new Intl.DisplayNames('en', { type: 'region' });
	const english = regions
		.split(' ')
		.map((region) => ({ value: `en-${region}`, label: `English (${names.of(region) ?? region})` }));
	return [{ value: 'en', label: 'English' }, ...english];
}
