import type { Entry } from '@orgledger/store';
import { verifyLog } from '@orgledger/store/integrity';
import { sqliteStore } from '@orgledger/store/sqlite';
import { batchOf, sizeOf, streamOf } from './batches.ts';

/** What a file holds after something happened to its writer. */
export type FileState = {
  /** How many batches are there, all of them whole and in order. */
  readonly batches: number;
  /** What is wrong; empty if nothing is. */
  readonly faults: readonly string[];
};

/** Opens the file as anybody would, and looks at everything. @param acknowledged how many batches the writer was told are stored */
export const checkFile = async (path: string, acknowledged: number): Promise<FileState> => {
  const faults: string[] = [];
  let store: Awaited<ReturnType<ReturnType<typeof sqliteStore>>>;
  try {
    store = await sqliteStore(path)({ validator: { check: () => {}, read: (content) => content } });
  } catch (error) {
    return { batches: 0, faults: [`it cannot be opened: ${String(error)}`] };
  }
  try {
    const entries: Entry[] = [];
    for await (const entry of store.readAll()) entries.push(entry);
    const batches = wholeBatches(entries, faults);
    if (batches < acknowledged) faults.push(`lost: ${acknowledged} batches were acknowledged and ${batches} are there`);
    const { ok, damages } = await verifyLog(store);
    if (!ok) faults.push(`not sound: ${damages[0]?.message}`);
    return { batches, faults };
  } catch (error) {
    return { batches: 0, faults: [...faults, `it cannot be read: ${String(error)}`] };
  } finally {
    await store.close();
  }
};

/** Counts the batches from the first on, and says where one is half, out of order or not what was written. */
const wholeBatches = (entries: readonly Entry[], faults: string[]): number => {
  let [batch, next] = [0, 0];
  while (next < entries.length) {
    const expected = batchOf(batch);
    const found = entries.slice(next, next + sizeOf(batch));
    if (found.length < expected.length)
      faults.push(`half: batch ${batch} has ${found.length} of ${expected.length} entries`);
    for (const [place, entry] of found.entries()) {
      const { id, data } = expected[place] ?? {};
      if (entry.index !== next + place) faults.push(`a gap: index ${entry.index} follows ${next + place - 1}`);
      if (entry.id !== id || entry.stream !== streamOf(batch) || JSON.stringify(entry.data) !== JSON.stringify(data)) {
        faults.push(`another: the entry at ${entry.index} is not entry ${place} of batch ${batch}`);
      }
    }
    if (found.length < expected.length) return batch;
    next += found.length;
    batch += 1;
  }
  return batch;
};
