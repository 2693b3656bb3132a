/** Fewer digits are no phone number. */
const SHORTEST = 7;

/** Of a phone number only its digits are kept; an extension merely adds to them (kind *validation*). */
export function phoneDigits(typed: string): string {
	return typed.replace(/\D/g, '');
}

/** What is wrong with a phone number; null when it can be kept. None at all is all right. */
export function phoneProblem(typed: string): string | null {
	if (typed.trim() === '' || phoneDigits(typed).length >= SHORTEST) return null;
	return 'Enter a valid phone number';
}

/** "(555) 123-4567": as people write it in the United States. What is no plain number stays as it is. */
export function phoneWords(phone: string): string {
	if (/^\d{7}$/.test(phone)) return phone.replace(/^(\d{3})(\d{4})$/, '$1-$2');
	return phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
