import type { Deciding, Evidence } from '#lib/kernel/evidence.ts';
import {
	asked as those,
	countWords,
	foundWords,
	isEnough,
	nearlyFound,
	type Trait
} from '#lib/kernel/facts/counting.ts';
import { anyOf, many } from '#lib/kernel/facts/parts.ts';
import { addedSince } from '#lib/kernel/facts/story-rows.ts';
import type { Scene } from '#lib/kernel/scene.ts';
import type { Approval } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { nameOfEmail } from '../../people.ts';
import type { ApprovalWants, ApprovedWants } from '../language/fact-words.ts';
import { aboutWords, answerWords } from '../rules/approval-words.ts';
import { aboutOf } from '../rules/approvers.ts';
import { accountName } from '../rules/words.ts';

/** What somebody was asked for since the run began, and what they answered. */
export function evaluateApproval(scene: Scene, wants: ApprovalWants): Evidence {
	const { tables } = scene;
	const all = addedSince(scene, 'approvals')
		.reverse()
		.flatMap((id) => tables.get('approvals', id) ?? []);
	const traits = traitsOf(scene, wants);
	const found = all.filter((one) => traits.every((trait) => trait.fits(one)));
	const last = found.at(-1);
	return {
		held: isEnough(found.length, wants),
		expected: expectation(scene, wants),
		found: found.length
			? foundWords(found.length, 'such approval', 'such approvals')
			: nearlyFound(all, traits, 'such approval'),
		decidedBy: last ? decidedBy(scene, last) : null
	};
}

function traitsOf({ tables, person, nameOf }: Scene, wants: ApprovalWants): Trait<Approval>[] {
	const about = aboutOf(tables, wants);
	const login = (name: string) => rowNamed(tables, 'account', name)?.login;
	const by = wants['asked by'];
	const states: readonly string[] = many(wants.state ?? []);
	return those<Approval>([
		about !== '' && {
			fits: (one) => one.about === about,
			wrong: (one) => `is about ${aboutWords(one)}`
		},
		wants.for !== undefined && {
			fits: (one) => one.for === login(wants.for ?? ''),
			wrong: (one) => `is for ${accountName(tables, one.for)}`
		},
		wants.of !== undefined && {
			fits: (one) => one.asked === login(wants.of ?? ''),
			wrong: (one) => `was asked of ${accountName(tables, one.asked)}`
		},
		by !== undefined && {
			fits: (one) => one.askedBy === person(by)?.email.toLowerCase(),
			wrong: (one) => `was not asked by ${nameOf(by)} but by ${nameOfEmail(tables, one.askedBy)}`
		},
		states.length > 0 && {
			fits: ({ state }) => states.includes(state),
			wrong: ({ state }) => `is ${state}`
		},
		wants.reminded === true && {
			fits: ({ reminded }) => reminded.length > 0,
			wrong: () => 'was not reminded of'
		}
	]);
}

function expectation(scene: Scene, wants: ApprovalWants): string {
	const about = aboutOf(scene.tables, wants);
	return [
		countWords(wants, 'approval', 'approvals'),
		wants.state ? `that is ${anyOf(many(wants.state))}` : '',
		about ? `about the ${about}` : '',
		wants.for ? `for ${nameIn(scene, wants.for)}` : '',
		wants.of ? `asked of ${nameIn(scene, wants.of)}` : '',
		wants['asked by'] ? `asked by ${scene.nameOf(wants['asked by'])}` : '',
		wants.reminded ? 'with a reminder' : ''
	]
		.filter(Boolean)
		.join(' ');
}

function nameIn({ tables }: Scene, wanted: string): string {
	return rowNamed(tables, 'account', wanted)?.name ?? wanted;
}

function decidedBy({ tables }: Scene, approval: Approval): Deciding {
	if (approval.answered !== null)
		return {
			at: approval.answered,
			words: answerWords(tables, approval),
			by: accountName(tables, approval.asked)
		};
	const words = `asked for ${aboutWords(approval)}`;
	return { at: approval.at, words, by: nameOfEmail(tables, approval.askedBy) };
}

/** Verbs that give somebody what an approval is about. */
const giving: readonly string[] = [
	'add_to_group',
	'grant_share_access',
	'give_licence',
	'buy_seats',
	'hand_out_asset',
	'order_asset'
];

/**
 * Whoever decides about it has granted it (`answer approval` lets nobody else), and nothing was given before that. Who took it back,
 * asked, and gave it again has mended it: the last time counts.
 */
export function evaluateApproved(scene: Scene, wants: ApprovedWants): Evidence {
	const { tables } = scene;
	const about = aboutOf(tables, wants);
	const login = wants.for === undefined ? undefined : rowNamed(tables, 'account', wants.for)?.login;
	const isFor = (one: string) => login === undefined || one === login || one === '';
	const granted = tables
		.find('approvals', 'about', about)
		.filter((one) => one.state === 'granted' && isFor(one.for));
	const given = tables
		.find('changes', 'about', about)
		.filter(({ id, verb }) => id > scene.mark('changes') && giving.includes(verb))
		.findLast((change) => isFor(change.for));
	const [first] = granted;
	const inTime = first !== undefined && (!given || given.id > first.changes);
	const last = granted.at(-1);
	const whom = wants.for === undefined ? '' : ` for ${nameIn(scene, wants.for)}`;
	return {
		held: inTime,
		expected: `the ${about} was approved${whom} before it was given`,
		found:
			first === undefined
				? `nobody who decides about it has granted it${given ? ', and it was given' : ' yet'}`
				: inTime
					? 'it was approved first'
					: 'it was given before it was approved',
		decidedBy: inTime && last ? decidedBy(scene, last) : null
	};
}
