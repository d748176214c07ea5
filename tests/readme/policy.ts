import { allowAll, openLedger, type PolicyInput } from '@orgledger/ledger';
import { sqliteStore } from '@orgledger/store/sqlite';

const policy: PolicyInput = {
  gates: { P1: { severity: 'refuse', leastTime: { years: 2 } }, P8: { severity: 'off' } },
  closing: { K1: { sealsPerBloc: 2, topics: ['seals'] } },
};
const ledger = await openLedger({ store: sqliteStore('town.db'), authorise: allowAll, policy });
console.log((await ledger.findings()).count);
await ledger.close();
