import { refusal } from '#lib/kernel/refusal.ts';
import { anyAgent } from '#lib/desk/verbs/agent-guard.ts';

export { actingAgent as myself } from '../ticket/guards.ts';

const ANSWER = refusal('Access denied', { http: 403 });

/** Agents only; their own profile requires no permission. */
export const themselves = anyAgent(ANSWER);
