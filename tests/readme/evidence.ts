import { allowAll, openLedger } from '@orgledger/ledger';
import {
  checkpointOf,
  newKeyPair,
  openCheckpoint,
  parseSigningKey,
  parseVerifierKey,
  verifyLog,
} from '@orgledger/store/integrity';
import { sqliteStore } from '@orgledger/store/sqlite';

const { signingKey, verifierKey } = newKeyPair('archive.example.vn/town');
const ledger = await openLedger({ store: sqliteStore('town.db'), authorise: allowAll });
const note = await checkpointOf(ledger.log, parseSigningKey(signingKey)); // give it to somebody else

const checkpoint = openCheckpoint(note, parseVerifierKey(verifierKey)); // years later, from his archive
const { ok, damages } = await verifyLog(ledger.log, { checkpoint });
console.log(ok ? 'nobody edited it since' : damages[0]?.message);
await ledger.close();
