import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { isStoreError } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';
import { batchOf, sizeOf, streamOf } from './batches.ts';

// A program that writes batch after batch, says so after each, and is killed, cut off or made to fail by whoever started it.
//
// ready      the ledger is open and `next` batches are in it
// ack N      batch N is stored, the store says
// fail N C   batch N was refused with the code C

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How many batches to write at most. */
    batches: { type: 'string', default: '1000000' },
    /** For the control: with NORMAL, a commit is not on the disk when it is answered. */
    synchronous: { type: 'string', default: 'FULL' },
    /** For the control: says that a batch is stored before it is. */
    'ack-first': { type: 'boolean', default: false },
  },
});
const [path = ''] = positionals;
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

if (values.synchronous !== 'FULL') {
  // The store knows no such option, and has to know none.
  const exec = DatabaseSync.prototype.exec;
  DatabaseSync.prototype.exec = function (sql) {
    return exec.call(this, sql.replace('synchronous = FULL', `synchronous = ${values.synchronous}`));
  };
}

const codeOf = (error: unknown): string => (isStoreError(error) ? error.code : `untyped ${String(error)}`);

const store = await sqliteStore(path)({ validator: { check: () => {}, read: (content) => content } }).catch(
  (error: unknown) => {
    say(`fail opening ${codeOf(error)}`);
    return process.exit(1);
  },
);
const revisions = new Map<string, number>();
let [next, left] = [0, 0];
for await (const { stream, revision } of store.readAll()) {
  revisions.set(stream, revision);
  left = left === 0 ? sizeOf(next) : left;
  left -= 1;
  if (left === 0) next += 1;
}
say(`ready ${next}`);

const append = async (batch: number): Promise<void> => {
  const stream = streamOf(batch);
  const { revision } = await store.append(stream, batchOf(batch), {
    expectedRevision: revisions.get(stream) ?? 'none',
  });
  revisions.set(stream, revision);
};

for (const end = next + Number(values.batches); next < end; next += 1) {
  if (values['ack-first']) say(`ack ${next}`);
  try {
    await append(next);
  } catch (error) {
    say(`fail ${next} ${codeOf(error)}`);
    // What may have happened is sent again, as the port says; anything else ends the writer.
    if (!isStoreError(error, 'OutcomeUnknown')) break;
    try {
      await append(next);
    } catch (second) {
      say(`fail ${next} ${codeOf(second)}`);
      break;
    }
  }
  if (!values['ack-first']) say(`ack ${next}`);
}
await store.close().catch((error: unknown) => say(`fail closing ${codeOf(error)}`));
