import { DatabaseSync } from 'node:sqlite';
import type { Ledger, LedgerOptions } from '@orgledger/ledger';
import type { PersonDetails, Vault } from '@orgledger/ledger/vault';
import { sqliteStore } from '@orgledger/store/sqlite';
import { appoint, CLERK, establish, type Given, post } from '../support/commands.ts';
import type { Folder } from '../support/folder.ts';
import { openScene } from '../support/scene.ts';

export const an: PersonDetails = {
  name: 'Nguyễn Văn An',
  born: '1971-05-02',
  contact: { phone: '+84 203 555 0142', mail: 'an.nguyen@example.org' },
  notes: ['nói "không" với hợp nhất'],
};
export const binh: PersonDetails = { name: 'Trần Thị Bình' };

/** Two people are appointed; one of them retires. */
export const history: readonly Given[] = [
  establish('a'),
  post('a#head', 'a', { rank: 'head' }),
  post('a#1', 'a'),
  appoint('a#head', 'p-an', { effective: '2016-03-01' }),
  appoint('a#1', 'p-binh', { effective: '2016-03-01' }),
  {
    command: 'ReleaseStaff',
    actor: CLERK,
    effective: '2019-06-30',
    data: { positionId: 'a#head', personId: 'p-an', reason: 'retired', kind: 'retired' },
  },
];
export const basis = 'Luật 91/2025/QH15, điều 14';
export const onBasis = {
  basis,
  actor: CLERK,
  effective: '2026-01-05',
  instruments: [{ number: '7/QĐ', kind: 'decision' }],
};
const later = () => new Date('2026-01-06T00:00:00.000Z');

/** The command to forget a person, from the day of the scenes' clock. */
export const forget = (personId: string, more: Partial<Given> = {}): Given =>
  ({ command: 'ForgetPerson', actor: CLERK, effective: '2026-01-01', data: { personId, basis }, ...more }) as Given;

/** Makes the two people known to a vault. */
export const knownTo = async (vault: Vault): Promise<Vault> => {
  await vault.put('p-an', an);
  await vault.put('p-binh', binh);
  return vault;
};

/** Opens the ledger in a folder. */
export const openWith = (folder: Folder, more: Partial<LedgerOptions> = {}): Promise<Ledger> =>
  openScene({ store: sqliteStore(folder.file('ledger.db')), clock: later, ...more });

/** The key of a person, as it lies in the file of the keys. */
export const keyOf = (path: string, personId: string): Buffer => {
  const database = new DatabaseSync(`${path}.keys`, { readOnly: true });
  const row = database.prepare('SELECT key FROM keys WHERE person = ?').get(personId);
  database.close();
  return Buffer.from(row?.['key'] as Uint8Array);
};
