export const taskVerbs = {};
