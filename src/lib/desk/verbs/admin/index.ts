export const adminVerbs = {};
