import type { Fact } from '#lib/kernel/system.ts';
import { evaluateAsked } from './asked.ts';
import { evaluateConversation } from './conversation.ts';
import { evaluateIdentity } from './identity.ts';
import { evaluateSaid } from './said.ts';

/** What conditions can ask of conversations. */
export const talkFacts = {
	asked: { evaluate: evaluateAsked },
	said: { evaluate: evaluateSaid },
	conversation: { evaluate: evaluateConversation },
	identity: { evaluate: evaluateIdentity }
} satisfies Readonly<Record<string, Fact>>;
