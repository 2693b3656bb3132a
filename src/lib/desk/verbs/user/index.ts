import { remove_user } from './remove-user.ts';
import { save_account } from './save-account.ts';
import { save_user } from './save-user.ts';

export const userVerbs = { save_user, save_account, remove_user };
