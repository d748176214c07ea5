import { expect, it } from 'vitest';
import { memoryStore } from '../memory/index.ts';
import type { NewEntry } from '../port.ts';
import { MAX_DAMAGES, verifyLog } from './verify-log.ts';

const entry = (number: number): NewEntry => ({
  id: `00000000-0000-4000-8000-${String(number + 1).padStart(12, '0')}`,
  type: 'SomethingHappened',
  version: 1,
  recordedAt: '2018-02-28T08:30:00.000Z',
  data: { number },
  metadata: {},
});

const filled = async (count: number) => {
  const store = await memoryStore()({ validator: { check: () => {}, read: (content) => content } });
  const entries = Array.from({ length: count }, (_, number) => entry(number));
  await store.append('agency-a', entries, { expectedRevision: 'none' });
  return store;
};

it('a verification tells how far it is, page by page', async () => {
  const told: string[] = [];
  await verifyLog(await filled(1_200), { onProgress: ({ checked, total }) => told.push(`${checked} of ${total}`) });
  expect(told).toEqual(['500 of 1200', '1000 of 1200', '1200 of 1200']);
});

it('what the storage finds wrong with itself is told', async () => {
  const { ledgerId, integrity } = await filled(1);
  const storageFaults = async () => ['row 1 missing from index sqlite_autoindex_entries_1'];
  expect(await verifyLog({ ledgerId, integrity: { ...integrity, storageFaults } })).toMatchObject({
    ok: false,
    damages: [{ kind: 'storage', message: 'row 1 missing from index sqlite_autoindex_entries_1' }],
  });
});

it('damage without end is counted, and told up to a bound', async () => {
  const { ledgerId, integrity } = await filled(600);
  async function* stored() {
    for await (const page of integrity.stored({ upTo: 600 })) yield page.map((one) => ({ ...one, id: 'another' }));
  }
  const verification = await verifyLog({ ledgerId, integrity: { ...integrity, stored } });
  expect(verification).toMatchObject({ ok: false, size: 600, damaged: 600 });
  expect(verification.damages).toHaveLength(MAX_DAMAGES);
});
