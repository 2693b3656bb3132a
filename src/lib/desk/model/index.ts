export type * from './attachment.ts';
export type * from './config.ts';
export type * from './ids.ts';
export type * from './settings.ts';
export type * from './ticket.ts';
export * from './forms.ts';
export * from './permissions.ts';
export * from './preferences.ts';
export * from './search.ts';
