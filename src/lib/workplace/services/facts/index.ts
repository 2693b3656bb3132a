import type { Fact } from '#lib/kernel/system.ts';
import { evaluateApproval, evaluateApproved } from './approval.ts';
import { evaluateDelivery } from './delivery.ts';
import { evaluateAsset, evaluateLicence } from './holdings.ts';
import { evaluateService } from './service.ts';
import { evaluateShare } from './share.ts';

/** What conditions can ask of services and of what belongs to them: keys as in `language/fact-words.ts`. */
export const facts = {
	service: { evaluate: evaluateService },
	share: { evaluate: evaluateShare },
	licence: { evaluate: evaluateLicence },
	asset: { evaluate: evaluateAsset },
	'delivered mail': { evaluate: evaluateDelivery },
	approval: { evaluate: evaluateApproval },
	approved: { evaluate: evaluateApproved }
} satisfies Readonly<Record<string, Fact>>;
