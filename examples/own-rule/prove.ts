import { provePolicy } from '@orgledger/testing/proofs';
import { functionLeft, noTransferOutside, nothingLeaves } from './index.ts';

const runs = 500;
const seed = 2018;

for (const [name, authorise] of Object.entries({ noTransferOutside, nothingLeaves })) {
  const proof = await provePolicy({ authorise, mustNever: functionLeft, runs, seed });
  console.log(`\n${name}`);
  console.log(proof.holds ? `Holds in ${proof.runs} histories of seed ${proof.seed}.` : proof.text);
}
