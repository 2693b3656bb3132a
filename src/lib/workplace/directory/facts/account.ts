import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import { ThingParts, missing } from '../../facts/thing-parts.ts';
import type { Account } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import type { AccountWants } from '../language/account-wants.ts';
import { resultOf, AT_THE_SCREEN } from '../rules/logon.ts';
import { addDetails, addExpiry, addFactors, addGroups } from './account-parts.ts';

const passwordVerbs = ['reset_account_password', 'change_own_password'];

/** Evidence about an account. */
export function evaluateAccount(scene: Scene, wants: AccountWants): Evidence {
	const { tables } = scene;
	const account = rowNamed(tables, 'account', wants.is);
	if (!account) return missing(scene, 'account', wants.is, wants.exists);
	const parts = new ThingParts(scene, 'account', account.login, account.name);
	parts.flag('is there', wants.exists, true);
	addState(parts, account, wants);
	addPassword(parts, account, wants);
	addExpiry(parts, account, wants);
	addDetails(parts, account, wants);
	addGroups(parts, account, wants);
	addFactors(parts, account, wants);
	return parts.evidence();
}

function addState(parts: ThingParts, account: Account, wants: AccountWants) {
	parts.flag('enabled', wants.enabled, account.enabled, ['enable_account', 'disable_account']);
	const unlocking = ['unlock_account', 'reset_account_password'];
	parts.flag('locked out', wants.locked, account.locked !== null, unlocking);
	const { tables, now } = parts.scene;
	const attempt = { account, device: '', program: AT_THE_SCREEN, password: account.password };
	const result = resultOf(attempt, tables.get('policies', 1), now);
	if (wants['can log on'] === undefined) return;
	const can = result === 'success';
	const expected = wants['can log on'] ? 'yes' : 'no';
	parts.add('can log on', expected, can ? 'yes' : result, wants['can log on'] === can);
}

function addPassword(parts: ThingParts, account: Account, wants: AccountWants) {
	const { tables } = parts.scene;
	const mark = parts.scene.mark('changes', 'step');
	const changed = tables
		.find('changes', 'about', `account ${account.login}`)
		.some(({ id, verb }) => id > mark && passwordVerbs.includes(verb));
	parts.flag('password changed in this step', wants['password changed'], changed, passwordVerbs);
	const isTemporary = account.temporary !== '';
	parts.flag('temporary password', wants['temporary password'], isTemporary, passwordVerbs);
	const must = wants['must change password'];
	parts.flag('must change the password', must, account.mustChange, passwordVerbs);
}
