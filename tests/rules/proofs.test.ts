import { allRules, type RuleRow } from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { SOUND } from './proof.ts';
import { proofs } from './proofs.ts';

/** The rules of the design, in its order. */
const ids: readonly RuleRow['id'][] = [
  ...(['F1', 'F2', 'F3', 'F4', 'F5', 'N1', 'N2', 'N3', 'N4', 'N5', 'B1', 'K1', 'O1', 'D1'] as const),
  ...(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6'] as const),
  ...(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12', 'P13', 'S1', 'S2'] as const),
  ...(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10'] as const),
];

it('the rules of the design are those of the catalogue, and each has its proof', () => {
  expect(Object.keys(proofs)).toEqual(ids);
  expect(
    allRules()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids.toSorted());
});

it('every rule that judges something can be seen without it, and every invariant says where it is tested', () => {
  const rows = allRules();
  const unseen = rows.filter(({ id }) => proofs[id].off === undefined);
  expect(unseen.map((row) => row.class)).toEqual(unseen.map(() => 'invariant'));
  expect(rows.filter((row) => row.class === 'invariant' && row.testedIn === undefined)).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const { kept, mutants, off } = proofs[id];

  it('has nothing against what keeps it', async () => {
    const verdicts = await kept();
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts).toEqual(verdicts.map(() => SOUND));
  });

  it('is named, and no other, for what breaks it in one point', async () => {
    const verdicts = await mutants();
    expect(verdicts.length).toBeGreaterThan(0);
    expect(verdicts).toEqual(verdicts.map(() => id));
  });

  if (off === undefined) return;

  it('is not named when nothing judges it, so that the test before would fail', async () => {
    // Some cases break the fold or another rule too; one at least is the rule's own.
    expect((await off()).filter((verdict) => verdict !== id)).not.toEqual([]);
  });
});
