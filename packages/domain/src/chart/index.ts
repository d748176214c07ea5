export * from './chart.ts';
export * from './ledger-entry.ts';
export * from './records.ts';
