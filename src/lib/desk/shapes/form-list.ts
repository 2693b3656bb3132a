import type { FormId } from '#lib/desk/model/index.ts';
import { list, maybe, upTo } from '#lib/kernel/shapes/shape.ts';

/** The forms of a ticket, a user or an organization. Some may have been deleted since; the built-in one is 0. */
export const formList = maybe(list(upTo<FormId>(Number.MAX_SAFE_INTEGER)));
