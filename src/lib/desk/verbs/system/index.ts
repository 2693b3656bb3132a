import { cron } from './cron.ts';

export const systemVerbs = { cron };
