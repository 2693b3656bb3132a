import { refuse } from '#lib/kernel/refusal.ts';
import type { Work } from '#lib/kernel/work.ts';
import type { Asset } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { accountName } from '../rules/words.ts';
import { arg, verb } from '../../verb.ts';
import { named, noteChange } from '../../work.ts';
import { managing, ofAsset } from './guards.ts';
import { whileAsset } from './offered.ts';

const asset = arg.asset('asset', 'Its tag.');

export const handOutAsset = verb({
	name: 'hand_out_asset',
	say: 'hand out asset',
	label: 'Hand out',
	about: 'Gives somebody an asset that is in stock; a device with its tag is theirs then.',
	group: 'asset',
	who: ['agent', 'user'],
	args: { asset, to: arg.account('to', 'Who gets it.') },
	guard: managing.assets,
	offered: whileAsset(['in stock']),
	run(work, { asset: tag, to }) {
		const row = named(work, 'asset', tag);
		const account = named(work, 'account', to);
		if (row.state !== 'in stock') refuse(`${row.tag} cannot be handed out: ${whereIs(work, row)}.`);
		set(work, row, { state: 'handed out', holder: account.login });
		const words = `Handed ${row.tag} (${row.model}) to ${account.name}`;
		noteChange(work, 'hand_out_asset', 'asset', row.tag, words, { whom: account.login });
		return `${account.name} has ${row.tag}.`;
	}
});

export const takeBackAsset = verb({
	name: 'take_back_asset',
	say: 'take back asset',
	label: 'Take back',
	about: 'Takes an asset back from whoever has it.',
	group: 'asset',
	who: ['agent', 'user'],
	args: {
		asset,
		to: arg.optional(
			arg.choice('to', 'Where it goes: `in stock` unless said.', ['in stock', 'in repair'])
		)
	},
	guard: managing.assets,
	offered: whileAsset(['handed out']),
	run(work, { asset: tag, to = 'in stock' }) {
		const row = named(work, 'asset', tag);
		const { holder } = row;
		if (holder === null) return refuse(`Nobody has ${row.tag}: ${whereIs(work, row)}.`);
		set(work, row, { state: to, holder: null });
		const words = `Took ${row.tag} (${row.model}) back from ${accountName(work, holder)}`;
		noteChange(work, 'take_back_asset', 'asset', row.tag, words, { whom: holder });
		return `${row.tag} is ${to}.`;
	}
});

export const orderAsset = verb({
	name: 'order_asset',
	say: 'order asset',
	label: 'Order',
	about: 'Orders something new. It cannot be handed out before it has been received.',
	group: 'asset',
	who: ['agent', 'user'],
	args: {
		tag: arg.text('tag', 'The tag that it gets, which no other asset has.'),
		kind: arg.text('kind', 'What it is: "laptop".'),
		model: arg.text('model', 'Make and model.')
	},
	guard: managing.assets,
	run(work, { tag, kind, model }) {
		const wanted = tag.trim();
		const taken = rowNamed(work, 'asset', wanted);
		if (!wanted) refuse('Give it a tag.');
		if (taken) refuse(`There is an asset ${taken.tag} already.`);
		work.add('assets', { tag: wanted, kind, model, state: 'ordered', holder: null });
		noteChange(work, 'order_asset', 'asset', wanted, `Ordered ${wanted} (${model})`);
		return `${wanted} is ordered.`;
	}
});

export const receiveAsset = verb({
	name: 'receive_asset',
	say: 'receive asset',
	label: 'Receive',
	about: 'Puts an asset into stock that was ordered, in repair or found again.',
	group: 'asset',
	who: ['agent', 'user'],
	args: { asset },
	guard: managing.assets,
	offered: whileAsset(['ordered', 'in repair', 'lost']),
	run(work, { asset: tag }) {
		const row = named(work, 'asset', tag);
		if (!['ordered', 'in repair', 'lost'].includes(row.state))
			refuse(`${row.tag} does not come back: ${whereIs(work, row)}.`);
		set(work, row, { state: 'in stock', holder: null });
		noteChange(work, 'receive_asset', 'asset', row.tag, `Put ${row.tag} (${row.model}) into stock`);
		return `${row.tag} is in stock.`;
	}
});

export const retireAsset = verb({
	name: 'retire_asset',
	say: 'retire asset',
	label: 'Retire',
	about: 'Takes an asset out of use for good. Refused while somebody has it.',
	group: 'asset',
	who: ['agent', 'user'],
	args: { asset },
	guard: managing.assets,
	offered: whileAsset(['ordered', 'in stock', 'in repair', 'lost']),
	run(work, { asset: tag }) {
		const row = named(work, 'asset', tag);
		if (row.state === 'handed out' || row.state === 'retired')
			refuse(`${row.tag} cannot be retired: ${whereIs(work, row)}.`);
		set(work, row, { state: 'retired', holder: null });
		noteChange(work, 'retire_asset', 'asset', row.tag, `Retired ${row.tag} (${row.model})`);
		return `${row.tag} is retired.`;
	}
});

export const reportLost = verb({
	name: 'report_lost',
	say: 'report asset lost',
	label: 'Report lost',
	about: 'Notes that an asset is lost or stolen; whoever had it last stays on record.',
	group: 'asset',
	who: ['agent', 'user'],
	args: { asset },
	guard: ofAsset,
	offered: whileAsset(['handed out', 'in stock', 'in repair']),
	run(work, { asset: tag }) {
		const row = named(work, 'asset', tag);
		if (row.state === 'lost') refuse(`${row.tag} is reported lost already.`);
		work.change('assets', row.id, { state: 'lost' });
		noteChange(work, 'report_lost', 'asset', row.tag, `Reported ${row.tag} (${row.model}) lost`);
		return `${row.tag} is reported lost.`;
	}
});

/** The device with the tag belongs to whoever has the asset. */
function set(work: Work, { id, tag }: Asset, { state, holder }: Pick<Asset, 'state' | 'holder'>) {
	work.change('assets', id, { state, holder });
	const device = work.all('devices').find((one) => one.tag.toLowerCase() === tag.toLowerCase());
	if (device) work.change('devices', device.id, { owner: holder });
}

function whereIs(work: Work, { state, holder }: Asset): string {
	if (state === 'handed out' && holder !== null) return `${accountName(work, holder)} has it`;
	return `it is ${state}`;
}
