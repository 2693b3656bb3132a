export const intakeVerbs = {};
