import { expect, test } from 'vitest';
import { isDated } from './dated-entry.ts';
import type { LedgerEntry } from './ledger-entry.ts';

const entry = (type: string): LedgerEntry => ({ type }) as LedgerEntry;

test.each(['Confirmed', 'EntryCorrected', 'EntryAnnulled'])('%s is in force from no day of its own', (type) => {
  expect(isDated(entry(type))).toBe(false);
});

test.each(['AgencyEstablished', 'AgenciesMerged', 'NoteRecorded'])('%s is in force from a day', (type) => {
  expect(isDated(entry(type))).toBe(true);
});
