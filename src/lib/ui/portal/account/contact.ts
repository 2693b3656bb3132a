/** Contact data as in forms: the extension of a phone number has a separate field. */
export interface Contact {
	email: string;
	name: string;
	phone: string;
	ext: string;
}

/** "555 0100 x12" */
export function phoneOf({ phone, ext }: Pick<Contact, 'phone' | 'ext'>): string {
	return ext.trim() ? `${phone.trim()} x${ext.trim()}` : phone.trim();
}

export function splitPhone(text: string): Pick<Contact, 'phone' | 'ext'> {
	const [, phone = text, ext = ''] = /^(.*?)\s*x\s*(\d{1,10})$/.exec(text) ?? [];
	return { phone, ext };
}
