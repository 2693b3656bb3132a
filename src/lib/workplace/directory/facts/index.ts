import type { Fact } from '#lib/kernel/system.ts';
import { evaluateAccount } from './account.ts';
import { evaluateChange } from './change.ts';
import { evaluateComputer } from './computer.ts';
import { evaluateEvidence } from './evidence.ts';
import { evaluateGroup } from './group.ts';
import { evaluateLogon } from './logon.ts';

/** What conditions can ask of the directory and of its log: keys as in `language/facts.ts`. */
export const facts = {
	account: { evaluate: evaluateAccount },
	group: { evaluate: evaluateGroup },
	computer: { evaluate: evaluateComputer },
	logon: { evaluate: evaluateLogon },
	change: { evaluate: evaluateChange },
	evidence: { evaluate: evaluateEvidence }
} as const satisfies Readonly<Record<string, Fact>>;
