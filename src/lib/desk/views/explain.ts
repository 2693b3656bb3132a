export { explainAccess, type AccessExplained, type Way } from '../rules/access/explain-access.ts';
export { explainAction, explainOffer, ticketVerbs, type TicketAction } from './explain-action.ts';
export type { ActionExplained } from './explained.ts';
export { explainClientAction, type ClientAction } from './explain-client.ts';
export {
	explainClientAccess,
	type ClientAccessExplained,
	type ClientWay
} from '../rules/access/explain-client-access.ts';
export { explainDueDate, type DueExplained } from './explain-due.ts';
