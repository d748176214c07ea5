// Opens the vault and the ledger that it is given, forgets one person after the other, and says whom. A test stops it anywhere.
import { allowAll, openLedger } from '@orgledger/ledger';
import { openVault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';

const [db = '', path = '', ...persons] = process.argv.slice(2);
const ledger = await openLedger({
  store: sqliteStore(db),
  authorise: allowAll,
  people: await openVault({ path }),
});
for (const personId of persons) {
  const { ok } = await ledger.forget(personId, { basis: 'retention is over', actor: 'clerk' });
  if (ok) process.stdout.write(`${personId}\n`);
}
