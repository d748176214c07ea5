export * from './chart.ts';
export * from './dated-entry.ts';
export * from './ledger-entry.ts';
export * from './records.ts';
