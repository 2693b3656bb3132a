import { import_users } from './import-users.ts';
import { remove_quick_note, save_quick_note } from './quick-note.ts';
import { remove_user } from './remove-user.ts';
import { save_account, send_reset } from './save-account.ts';
import { save_user } from './save-user.ts';
import { set_organization_forms, set_user_forms } from './set-forms.ts';

export const userVerbs = {
	save_user,
	import_users,
	save_account,
	send_reset,
	remove_user,
	set_user_forms,
	set_organization_forms,
	save_quick_note,
	remove_quick_note
};
