// Opens the vault that it is given, puts somebody in, and says which vault it is. A test runs several at once.
import { openVault } from '@orgledger/ledger/vault';

const [path = '', personId = ''] = process.argv.slice(2);
const vault = await openVault({ path });
await vault.put(personId, { name: 'Nguyễn Văn An' });
process.stdout.write(vault.id);
