import type { Faq, FaqCategory } from '#lib/desk/model/index.ts';

/** Who sees a category, in the product's words. */
export const categoryTypes = {
	featured: { name: 'Featured', about: 'on front-page sidebar' },
	public: { name: 'Public', about: 'publish' },
	private: { name: 'Private', about: 'internal' }
} as const satisfies Record<FaqCategory['type'], object>;

/** Who sees a question, in the product's words. */
export const listingTypes = {
	featured: { name: 'Featured', about: 'promote to front page' },
	public: { name: 'Public', about: 'publish' },
	internal: { name: 'Internal', about: 'private' }
} as const satisfies Record<Faq['type'], object>;

/** "Featured (on front-page sidebar)" */
export function optionsOf<T extends string>(
	types: Readonly<Record<T, { readonly name: string; readonly about: string }>>
): { value: T; label: string }[] {
	return (Object.keys(types) as T[]).map((value) => ({
		value,
		label: `${types[value].name} (${types[value].about})`
	}));
}
