export const ticketVerbs = {};
