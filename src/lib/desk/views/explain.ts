export { explainAccess, type AccessExplained, type Way } from './explain-access.ts';
export {
	explainAction,
	type ActionExplained,
	type Condition,
	type TicketDeed
} from './explain-action.ts';
export { explainDueDate, type DueExplained } from './explain-due.ts';
