import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provePolicy, replay } from '@orgledger/testing/proofs';
import { expect, it } from 'vitest';
import { functionLeft, noTransferOutside, nothingLeaves } from './index.ts';

const seed = 2018;

it('the obvious policy is broken by a history of a few commands, readable and saved', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'own-rule-'));
  try {
    const save = join(folder, 'counterexample.ndjson');
    const proof = await provePolicy({ authorise: noTransferOutside, mustNever: functionLeft, runs: 500, seed, save });
    if (proof.holds) throw new Error('nothing broke the policy');

    // An agency is established, gets a function, and then loses it: no history is shorter.
    expect(proof.counterexample.commands).toHaveLength(3);
    expect(proof.text).toContain('never: a function has left the apparatus');
    expect(proof.text).toMatch(/1\. \d{4}-\d{2}-\d{2} {2}EstablishAgency {2}/);

    const { refused, ledger } = await replay(save, { authorise: noTransferOutside });
    expect(refused).toEqual([]);
    expect(functionLeft.seen(await ledger.chart({ on: '9999-12-31' }), '9999-12-31' as never)).toBeDefined();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('the policy that closes every way holds', async () => {
  expect(await provePolicy({ authorise: nothingLeaves, mustNever: functionLeft, runs: 300, seed })).toEqual({
    holds: true,
    runs: 300,
    seed,
  });
});
