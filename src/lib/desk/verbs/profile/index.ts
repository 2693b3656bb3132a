import { change_password } from './change-password.ts';
import { remove_search } from './remove-search.ts';
import { request_reset } from './request-reset.ts';
import { reset_password } from './reset-password.ts';
import { save_profile } from './save-profile.ts';
import { save_search } from './save-search.ts';

/** What agents do for themselves. */
export const profileVerbs = {
	save_profile,
	change_password,
	request_reset,
	reset_password,
	save_search,
	remove_search
};
