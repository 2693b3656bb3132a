/** "a step", "an agent condition", "an SLA plan", "things to make". */
export function withArticle(noun: string): string {
	if (noun === 'settings' || noun.startsWith('things ')) return noun;
	return /^([aeio]|SLA|FAQ)/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
