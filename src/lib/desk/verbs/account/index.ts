import { choose_password } from './choose-password.ts';
import { confirm_account } from './confirm-account.ts';
import { edit_account } from './edit-account.ts';
import { forgot_password } from './forgot-password.ts';
import { register } from './register.ts';

/** What end users do for their own account on the portal. */
export const accountVerbs = {
	register,
	confirm_account,
	edit_account,
	forgot_password,
	choose_password
};
