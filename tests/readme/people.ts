import { allowAll, openLedger } from '@orgledger/ledger';
import { openVault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';

const vault = await openVault({ path: 'people.vault' }); // the keys go to people.vault.keys
const ledger = await openLedger({ store: sqliteStore('town.db'), authorise: allowAll, people: vault });
await vault.put('p-4f2a', { name: 'Nguyễn Văn An', born: 1971 });
console.log((await ledger.person('p-4f2a')).kind); // known

const forgotten = await ledger.forget('p-4f2a', { actor: 'clerk-7', basis: 'Luật 91/2025/QH15, điều 14' });
if (!forgotten.ok) console.log(forgotten.refusal.message);
else console.log(forgotten.pending ? await ledger.stuck() : 'destroyed'); // pending: recorded, but not destroyed yet
console.log((await ledger.person('p-4f2a')).kind); // forgotten
await ledger.close();
await vault.close();
