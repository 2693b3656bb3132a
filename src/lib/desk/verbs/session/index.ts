import { follow_link } from './follow-link.ts';
import { log_in } from './log-in.ts';
import { log_out } from './log-out.ts';
import { request_link } from './request-link.ts';

export const sessionVerbs = { log_in, log_out, request_link, follow_link };
