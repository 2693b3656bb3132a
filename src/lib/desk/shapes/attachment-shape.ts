import type { Attachment } from '#lib/desk/model/index.ts';
import { tidyAttachment } from '#lib/desk/rules/thread/attachments.ts';
import { or, orNull, row, someText, text, whole, type Shape } from '#lib/kernel/shapes/shape.ts';

const attachmentRow = row<Attachment>({
	name: text(),
	type: someText(),
	size: or(0, whole()),
	key: someText(),
	text: orNull(text())
});
export const attachment: Shape<Attachment> = (value, name, reading) =>
	tidyAttachment(attachmentRow(value, name, reading));
