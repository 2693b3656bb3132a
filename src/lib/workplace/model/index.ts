export type * from './change.ts';
export * from './directory.ts';
export type * from './devices.ts';
export * from './services.ts';
export type * from './talk.ts';
