import type { Evidence } from '#lib/kernel/evidence.ts';
import {
	asked,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Logon } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import type { LogonWants } from '../language/other-wants.ts';

/** Of a log without an account or a device to look under, the newest so many are looked at. */
const MOST_LOOKED_AT = 500;

/** Evidence about attempts to log on. */
export function evaluateLogon(scene: Scene, wants: LogonWants): Evidence {
	const traits = traitsOf(scene, wants);
	const all = logonsSince(scene, wants);
	const fitting = all.filter((one) => traits.every((trait) => trait.fits(one)));
	const last = fitting.at(-1);
	return {
		held: isEnough(fitting.length, wants),
		expected: `${countWords(wants, 'logon', 'logons')}${wantedWords(scene, wants)}`,
		found: fitting.length
			? foundWords(fitting.length, 'such logon', 'such logons')
			: nearlyFound(all, traits, 'such logon'),
		decidedBy: last
			? {
					at: last.at,
					words: `${last.program} on ${last.device}: ${last.result}`,
					by: last.account
				}
			: null
	};
}

function logonsSince(
	scene: Scene,
	{ account, device, since = 'step' }: LogonWants
): readonly Logon[] {
	const { tables } = scene;
	const mark = since === 'ever' ? 0 : scene.mark('logons', since);
	const login = account && (rowNamed(tables, 'account', account)?.login ?? account);
	const name = device && (rowNamed(tables, 'device', device)?.name ?? device);
	if (login) return tables.find('logons', 'account', login).filter(({ id }) => id > mark);
	if (name) return tables.find('logons', 'device', name).filter(({ id }) => id > mark);
	const last = tables.lastId('logons');
	const first = Math.max(mark, last - MOST_LOOKED_AT) + 1;
	const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
	return ids.flatMap((id) => tables.get('logons', id) ?? []);
}

function traitsOf(
	{ tables }: Scene,
	{ account, device, program, result }: LogonWants
): Trait<Logon>[] {
	const login = account && (rowNamed(tables, 'account', account)?.login ?? account);
	const results: readonly string[] = result === undefined ? [] : many(result);
	const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
	return asked<Logon>([
		login !== undefined && {
			fits: (one) => one.account === login,
			wrong: (one) => `is of ${one.account}`
		},
		device !== undefined && {
			fits: (one) => same(one.device, device),
			wrong: (one) => `is from ${one.device}`
		},
		program !== undefined && {
			fits: (one) => same(one.program, program),
			wrong: (one) => `is of ${one.program}`
		},
		results.length > 0 && {
			fits: (one) => results.includes(one.result),
			wrong: (one) => `came to “${one.result}”`
		}
	]);
}

function wantedWords(scene: Scene, { account, device, program, result }: LogonWants): string {
	const name = account && (rowNamed(scene.tables, 'account', account)?.name ?? account);
	return [
		name && ` of ${name}`,
		program && ` with ${program}`,
		device && ` from ${device}`,
		result && `: ${anyOf(many(result))}`
	]
		.filter(Boolean)
		.join('');
}
