import { link } from './link.ts';
import { merge } from './merge.ts';
import { unlink } from './unlink.ts';

export const relationVerbs = { merge, link, unlink };
