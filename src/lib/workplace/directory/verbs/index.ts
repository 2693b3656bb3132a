import * as details from './account-details.ts';
import * as state from './account-state.ts';
import * as computers from './computers.ts';
import { createAccount } from './create-account.ts';
import { deleteAccount } from './delete-account.ts';
import * as factors from './factors.ts';
import * as groups from './groups.ts';
import * as logon from './logon.ts';
import * as passwords from './passwords.ts';

/** What can be done to the directory, by name, in the order in which pages offer it. */
export const verbs = {
	reset_account_password: passwords.resetAccountPassword,
	unlock_account: state.unlockAccount,
	enable_account: state.enableAccount,
	disable_account: state.disableAccount,
	change_account: details.changeAccount,
	set_account_expiry: state.setAccountExpiry,
	move_account: details.moveAccount,
	create_account: createAccount,
	delete_account: deleteAccount,
	add_to_group: groups.addToGroup,
	remove_from_group: groups.removeFromGroup,
	create_group: groups.createGroup,
	change_group: groups.changeGroup,
	delete_group: groups.deleteGroup,
	reset_factor: factors.resetFactor,
	remove_factor: factors.removeFactor,
	require_factor: factors.requireFactor,
	enable_computer: computers.enableComputer,
	disable_computer: computers.disableComputer,
	reset_computer: computers.resetComputer,
	leave_domain: computers.leaveDomain,
	join_domain: computers.joinDomain,
	show_recovery_key: computers.showRecoveryKey,
	change_own_password: passwords.changeOwnPassword,
	log_on: logon.logOn,
	retry_logons: logon.retryLogons
};
