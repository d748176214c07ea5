import { once } from 'node:events';
import { isStoreError } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';

// A program that opens a ledger for reading and counts its entries, and once more for every line that it is given.

const [path = ''] = process.argv.slice(2);
const store = await sqliteStore(path, { readOnly: true })({
  validator: { check: () => {}, read: (content) => content },
});
for (;;) {
  const seen = await store.head().catch((error: unknown) => (isStoreError(error) ? error.code : 'untyped'));
  process.stdout.write(`${seen}\n`);
  if (typeof seen === 'string') break;
  await once(process.stdin, 'data');
}
process.exit();
