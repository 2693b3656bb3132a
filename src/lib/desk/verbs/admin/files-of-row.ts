import { tidyAttachment } from '../../rules/thread/attachments.ts';
import type { Attachment } from '../../model/index.ts';

interface WithFiles {
	attachments: readonly Attachment[];
}

/** Names of files without folders, and without what could be taken for something else. */
export function tidyFiles<Values extends Partial<WithFiles>>(values: Values): Values {
	return values.attachments
		? { ...values, attachments: values.attachments.map(tidyAttachment) }
		: values;
}

/** Files come along with a form, behind those that stay. */
export function withFiles<Values extends Partial<WithFiles>>(
	values: Values,
	before: WithFiles | undefined,
	added: readonly Attachment[]
): Values {
	if (added.length === 0) return values;
	const kept = values.attachments ?? before?.attachments ?? [];
	return { ...values, attachments: [...kept, ...added] };
}
