/** Hands a file to the learner. */
export function download(name: string, content: string | Blob, type = 'application/json') {
	const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
