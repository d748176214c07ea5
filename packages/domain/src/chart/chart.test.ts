import { expect, test } from 'vitest';
import { personId } from '../values/ids.ts';
import { subjectOf } from './chart.ts';
import { isDated } from './dated-entry.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { PersonRecord } from './records.ts';

const entry = (type: string): LedgerEntry => ({ type }) as LedgerEntry;

test.each(['Confirmed', 'EntryCorrected', 'EntryAnnulled'])('%s is in force from no day of its own', (type) => {
  expect(isDated(entry(type))).toBe(false);
});

test.each(['AgencyEstablished', 'AgenciesMerged', 'NoteRecorded'])('%s is in force from a day', (type) => {
  expect(isDated(entry(type))).toBe(true);
});

test('a record is named by its kind and its id', () => {
  const id = personId.parse('person-1');
  const person: PersonRecord = { record: 'person', id, positions: [], released: undefined, trained: [] };
  expect(subjectOf(person)).toBe('person:person-1');
});
