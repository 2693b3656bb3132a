/** The text of the licences. Throws a sentence for the screen. */
export async function licencesAt(file: string): Promise<string> {
	const answer = await fetch(file).catch(() => null);
	if (!answer)
		throw new Error(
			'The server does not respond. Connect to the network, and load this page again.'
		);
	// A host may answer a page of its own for a file that it does not have.
	const isPage = /^text\/html\b/.test(answer.headers.get('content-type') ?? '');
	if (!answer.ok || isPage)
		throw new Error(
			'The server has no file licenses.txt. It is written when the program is built.'
		);
	return answer.text();
}
