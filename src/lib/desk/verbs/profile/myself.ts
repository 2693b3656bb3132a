import { refusal } from '#lib/kernel/refusal.ts';
import { anyAgent } from '#lib/desk/verbs/agent-guard.ts';

export { actingAgent as myself } from '../ticket/guards.ts';

const ANSWER = refusal('Access denied', { http: 403 });

/** What agents do for themselves asks for nothing else. */
export const themselves = anyAgent(ANSWER);
