import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { LARGEST_PICTURE, NOT_FETCHED } from './pasted-files.ts';
import PastedFiles from './PastedFiles.testkit.svelte';

const DOT = Uint8Array.from(atob('R0lGODlhAQABAAAAACw='), (sign) => sign.charCodeAt(0));
const dot = (name = 'dot.gif') => new File([DOT], name, { type: 'image/gif' });
const log = () => new File(['It burns.'], 'printer.log', { type: 'text/plain' });
const huge = (size: number) => new File([new Uint8Array(size)], 'huge.png', { type: 'image/png' });
const inText = `<img src="data:image/gif;base64,${btoa(String.fromCharCode(...DOT))}" alt="dot.gif">`;

interface Given {
	files?: readonly File[];
	html?: string;
	text?: string;
}

async function give(field: string, { files = [], html, text }: Given, how = 'paste') {
	const screen = await render(PastedFiles);
	const box = page.getByRole('textbox', { name: field }).element() as HTMLElement;
	box.focus();
	const data = new DataTransfer();
	for (const file of files) data.items.add(file);
	if (html) data.setData('text/html', html);
	if (text) data.setData('text/plain', text);
	const flags = { bubbles: true, cancelable: true };
	const event =
		how === 'drop'
			? new DragEvent('drop', { ...flags, dataTransfer: data })
			: new ClipboardEvent('paste', { ...flags, clipboardData: data });
	box.dispatchEvent(event);
	return { screen, box, handled: event.defaultPrevented };
}
const written = () => page.getByRole('status').first();
const value = () => expect.poll(() => document.querySelector('output')?.textContent);
const taken = () => page.getByRole('list', { name: 'Taken' }).getByRole('listitem');

it.each(['paste', 'drop'])('a picture file is inserted into the text (%s)', async (how) => {
	await give('Response', { files: [dot()] }, how);
	await value().toContain(inText);
});

it('each of several pictures is inserted into the text', async () => {
	await give('Response', { files: [dot('one.gif'), dot('"two".gif')] });
	await value().toMatch(/alt="one\.gif".*alt="&quot;two&quot;\.gif"/);
});

it('a picture copied from a web page is taken from its file', async () => {
	const html = '<meta charset="utf-8"><img src="https://shop.example/dot.gif" alt="A dot">';
	await give('Response', { files: [dot()], html });
	await value().toContain(inText);
});

it('text with pictures from other sites keeps their names, and says so', async () => {
	const html = '<p>See <img src="https://a.example/b.gif" alt="the stain"> <img src="x.gif"></p>';
	await give('Response', { files: [dot()], html });
	await expect.element(page.getByText(NOT_FETCHED)).toBeVisible();
	await value().toMatch(/See the stain \[image from another website: not loaded\]/);
});

it('says nothing of pictures that carry their own data', async () => {
	await give('Response', { html: `<p>Here: ${inText}</p>` });
	await value().toContain(inText);
	await expect.element(page.getByText(NOT_FETCHED)).not.toBeInTheDocument();
});

it.each([
	['no picture', log(), 'printer.log'],
	['too large for a text', huge(LARGEST_PICTURE + 1), 'huge.png']
])('what is %s goes to the files of the form', async (_, file, name) => {
	await give('Response', { files: [dot(), file] });
	await expect.element(written()).toHaveTextContent(`Attached as a file: “${name}”.`);
	await expect.element(taken()).toHaveTextContent(name);
	await value().toContain(inText);
});

it.each([
	['the form has no place for files after it', 'Comment', log()],
	['its files do not take it either', 'Response', huge(2_000_001)]
])('says that a file was not pasted when %s', async (_, field, file) => {
	await give(field, { files: [file] });
	await expect.element(page.getByText(`Not pasted: “${file.name}”.`)).toBeVisible();
	await expect.element(taken()).not.toBeInTheDocument();
});

it('a file pasted into a plain text goes to the files of the form', async () => {
	const { handled } = await give('Message', { files: [log()] });
	await expect.element(taken()).toHaveTextContent('printer.log');
	expect(handled).toBe(true);
});

it('text that comes with its picture is pasted as text into a plain text', async () => {
	const { handled } = await give('Message', { files: [dot()], text: 'A1\tB1' });
	expect(handled).toBe(false);
	await expect.element(taken()).not.toBeInTheDocument();
});
