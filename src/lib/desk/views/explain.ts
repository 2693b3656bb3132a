export { explainAccess, type AccessExplained } from '../rules/access/explain-access.ts';
export { explainAction, explainOffer, ticketVerbs, type TicketAction } from './explain-action.ts';
export type { ActionExplained } from './explained.ts';
export { explainClientAction, type ClientAction } from './explain-client.ts';
export { explainDueDate } from './explain-due.ts';
