import { name, optional } from '#lib/kernel/language/define.ts';

/** What can be looked at: in a solution (`look`), and in conditions (`looked`). */
export const lookWords = {
	service: optional(name('service', 'The page of this service.')),
	share: optional(name('share', 'The page of this share.')),
	licence: optional(name('licence', 'The page of this licence.')),
	asset: optional(name('asset', 'The page of this asset.')),
	'delivered mail': optional(name('delivery', 'Where this mail went: its page in the mail flow.'))
};
