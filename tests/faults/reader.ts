import { isStoreError } from '@orgledger/store';
import { sqliteStore } from '@orgledger/store/sqlite';

// A program that opens a ledger for reading and counts its entries, and once more for every line that it is given until there are no more.

const [path = ''] = process.argv.slice(2);
const store = await sqliteStore(path, { readOnly: true })({
  validator: { check: () => {}, read: (content) => content },
});
const say = async (): Promise<void> => {
  const seen = await store.head().catch((error: unknown) => (isStoreError(error) ? error.code : 'untyped'));
  process.stdout.write(`${seen}\n`);
};
await say();
for await (const _line of process.stdin) await say();
