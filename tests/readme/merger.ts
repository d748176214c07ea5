import { allowAll, openLedger } from '@orgledger/ledger';
import { sqliteStore } from '@orgledger/store/sqlite';

const ledger = await openLedger({ store: sqliteStore('town.db'), authorise: allowAll });
const division = { kind: 'division', level: 'district', focalPoint: true };

await ledger.execute({
  command: 'EstablishAgency',
  actor: 'clerk-7',
  effective: '[..2014-12-31]',
  data: { agencyId: 'org-committee', name: 'Ban Tổ chức', bloc: 'party', ...division },
});
await ledger.execute({
  command: 'EstablishAgency',
  actor: 'clerk-7',
  effective: '[..2014-12-31]',
  data: { agencyId: 'home-affairs', name: 'Phòng Nội vụ', bloc: 'state', ...division },
});
const merged = await ledger.execute({
  command: 'RecordMerger',
  actor: 'clerk-7',
  effective: '[2018-02-28..2018-03-09]',
  instruments: [{ number: '922-QĐ/TU', kind: 'decision', signed: '2018-02-28' }],
  data: {
    mergerId: 'org-home',
    shape: 'consolidation',
    predecessors: [{ agencyId: 'org-committee' }, { agencyId: 'home-affairs' }],
    successor: { agencyId: 'org-home', profile: { name: 'Cơ quan Tổ chức - Nội vụ', bloc: 'joint', ...division } },
  },
});
console.log(merged.ok ? 'merged' : merged.refusal.message);
console.log((await ledger.chart({ on: '2018-03-01' })).counts.focalPoints); // { atLeast: 1, atMost: 2 }
console.log((await ledger.chart({ on: '2018-03-09' })).counts.focalPoints); // { atLeast: 1, atMost: 1 }
await ledger.close();
