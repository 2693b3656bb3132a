import type { Instant } from '#lib/kernel/ids.ts';
import type { Tables } from '#lib/kernel/tables.ts';
import type { Account, Asset, Delivery, Licence, Recipient } from '../../model/index.ts';
import { rowNamed } from '../../names.ts';
import { freeSeats, lastUseOf } from '../rules/seats.ts';
import { accountName } from '../rules/words.ts';

export interface LicenceLine extends Licence {
	readonly free: number;
}

export function licenceLines(tables: Tables): readonly LicenceLine[] {
	return [...tables.all('licences')]
		.sort((a, b) => a.name.localeCompare(b.name, 'en'))
		.map((licence) => ({ ...licence, free: freeSeats(licence) }));
}

export interface LicencePage {
	readonly licence: Licence;
	readonly free: number;
	readonly ownerName: string;
	readonly holders: readonly {
		readonly login: string;
		readonly name: string;
		readonly use: string;
	}[];
}

/** null: there is no such licence. */
export function licencePage(tables: Tables, name: string, now: Instant): LicencePage | null {
	const licence = rowNamed(tables, 'licence', name);
	if (!licence) return null;
	return {
		licence,
		free: freeSeats(licence),
		ownerName: licence.owner ? accountName(tables, licence.owner) : '',
		holders: licence.holders.map((login) => ({
			login,
			name: accountName(tables, login),
			use: lastUseOf(licence, login, now) ?? 'not known'
		}))
	};
}

export interface AssetLine extends Asset {
	readonly holderName: string;
}

export function assetLines(tables: Tables): readonly AssetLine[] {
	return tables.all('assets').map((asset) => ({ ...asset, holderName: holderOf(tables, asset) }));
}

/** null: there is no such asset. */
export function assetPage(tables: Tables, tag: string): AssetLine | null {
	const asset = rowNamed(tables, 'asset', tag);
	return asset ? { ...asset, holderName: holderOf(tables, asset) } : null;
}

function holderOf(tables: Tables, { holder }: Asset): string {
	return holder === null ? '' : accountName(tables, holder);
}

export interface DeliveryPage {
	readonly mail: Delivery;
	readonly recipients: readonly (Recipient & Pick<Account, 'name' | 'department'>)[];
}

/** null: there is no such mail. */
export function deliveryPage(tables: Tables, name: string): DeliveryPage | null {
	const mail = rowNamed(tables, 'delivery', name);
	if (!mail) return null;
	const accounts = new Map(tables.all('accounts').map((one) => [one.login, one]));
	return {
		mail,
		recipients: mail.recipients.map((one) => ({
			...one,
			name: accounts.get(one.account)?.name ?? one.account,
			department: accounts.get(one.account)?.department ?? ''
		}))
	};
}
