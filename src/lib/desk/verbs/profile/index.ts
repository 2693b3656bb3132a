import { change_password } from './change-password.ts';
import { request_reset } from './request-reset.ts';
import { reset_password } from './reset-password.ts';
import { save_profile } from './save-profile.ts';

export const profileVerbs = { save_profile, change_password, request_reset, reset_password };
