export * from './alerts.ts';
export * from './answers.ts';
