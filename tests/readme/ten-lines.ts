import { allowAll, openLedger } from '@orgledger/ledger';
import { sqliteStore } from '@orgledger/store/sqlite';

const ledger = await openLedger({ store: sqliteStore('town.db'), authorise: allowAll });
const inForce = { actor: 'clerk-7', effective: '2018-02-28', instruments: [{ number: '922-QĐ/TU', kind: 'decision' }] };
const kind = { kind: 'inspectorate', level: 'district', focalPoint: true };
const data = { agencyId: 'town/inspectorate', name: 'Thanh tra thị xã', bloc: 'state' as const, ...kind };
const result = await ledger.execute({ ...inForce, command: 'EstablishAgency', data });
console.log(result.ok ? 'recorded' : result.refusal.message);
console.log((await ledger.chart({ on: '2018-03-09' })).agencies.get('town/inspectorate')?.name.value);
await ledger.close();
