import { databaseMissing, type StoreTrouble } from '../trouble.ts';
import { newerDatabase } from './sentences.ts';

/**
 * The browser's databases, restricted to this version of the app. Dexie would open a database of a newer version, and add missing tables:
 * here only the exact version is opened.
 */
export class OwnVersion implements IDBFactory {
	/** The edition's version, as the browser counts: ten times Dexie's. */
	version = 0;
	/** Why opening is blocked; null while it is allowed. */
	lost: StoreTrouble | null = null;
	/** Hears that an older database is being brought to this version. */
	onupgrade = () => {};

	open(name: string, version?: number): IDBOpenDBRequest {
		if (this.lost) throw this.lost;
		// Dexie's second try, after the browser has said that the database has a higher version.
		if (version === undefined) throw newerDatabase();
		if (version !== this.version)
			throw new Error(
				'The tables have changed: they need a new version of the database (src/lib/store/database/database.ts).'
			);
		const request = browserDatabases().open(name, version);
		if ('addEventListener' in request)
			request.addEventListener('upgradeneeded', ({ oldVersion }) => {
				if (oldVersion > 0) this.onupgrade();
			});
		return request;
	}

	deleteDatabase(name: string): IDBOpenDBRequest {
		return browserDatabases().deleteDatabase(name);
	}

	databases(): Promise<IDBDatabaseInfo[]> {
		return browserDatabases().databases();
	}

	cmp(first: unknown, second: unknown): number {
		return browserDatabases().cmp(first, second);
	}
}

/** Throws `StoreTrouble` where there are none; some browsers throw on being asked. */
function browserDatabases(): IDBFactory {
	let found: IDBFactory | undefined;
	try {
		found = globalThis.indexedDB as IDBFactory | undefined;
	} catch (error) {
		throw databaseMissing(error);
	}
	if (!found) throw databaseMissing();
	return found;
}
