import type { Definition } from './definition.ts';

/** How scenarios write the forms of the admin panel, by the verb's name. A verb with a form that is not here cannot be said. */
export const adminForms: Readonly<Record<string, { form: Definition }>> = {};
