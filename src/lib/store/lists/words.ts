/** Words of a text (HTML or plain) as the search knows them: lower case letters and digits, three or more, each once. */
export function wordsOf(text: string): Set<string> {
	const plain = text.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;|&#\d+;/gi, ' ');
	const words = new Set<string>();
	for (const word of plain.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])
		if (word.length >= 3 && word.length <= 40) words.add(word);
	return words;
}

/** A part of a ticket's number finds it too: what a number contains is the beginning of one of these. */
export function endingsOf(number: string): string[] {
	return Array.from(number, (_, from) => `#${number.slice(from)}`);
}
