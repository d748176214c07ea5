// Puts one person after the other into the vault that it is given, and those before them anew, until a test stops it.
import { setTimeout } from 'node:timers/promises';
import { openVault } from '@orgledger/ledger/vault';

const vault = await openVault({ path: process.argv[2] ?? '' });
for (let index = 0; ; index += 1) {
  await vault.put(`p-new-${index}`, { name: `Người thứ ${index}` });
  await vault.put('p-1', { name: 'Nguyễn Văn An', times: index });
  if (index === 0) process.stdout.write('begun');
  await setTimeout(10);
}
