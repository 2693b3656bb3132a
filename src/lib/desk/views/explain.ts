export { explainAccess, type AccessExplained, type Way } from './explain-access.ts';
export {
	explainAction,
	type ActionExplained,
	type Condition,
	type TicketDeed
} from './explain-action.ts';
export {
	explainClientAccess,
	explainClientAction,
	type ClientAccessExplained,
	type ClientDeed,
	type ClientWay
} from './explain-client.ts';
export { explainDueDate, type DueExplained } from './explain-due.ts';
