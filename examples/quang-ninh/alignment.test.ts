import { allowAll, type Ledger, openLedger } from '@orgledger/ledger';
import { memoryStore } from '@orgledger/store/memory';
import { beforeAll, expect, test } from 'vitest';
import { readFacts } from './facts.ts';
import { factsFile, textOf } from './files.ts';
import { commandLines } from './index.ts';

const facts = readFacts(textOf(factsFile));
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  await ledger.import(
    commandLines().map((line) => `${line}\n`),
    { actor: 'quang-ninh-example' },
  );
});

const alignmentOn = async (on: string) => {
  const rows = await ledger.verticalAlignment({ on });
  return {
    joint: rows.filter(({ severalParents }) => severalParents).map(({ agencyId }) => agencyId),
    unmatched: rows.flatMap(({ unmatched }) => unmatched),
  };
};

test('the districts have merged and the province has not: every joint agency has two parents, and none matches', async () => {
  const { joint, unmatched } = await alignmentOn('2019-12-31');
  expect(joint.toSorted()).toStrictEqual(facts.consolidations.map(({ successor }) => successor.id).toSorted());
  expect(new Set(unmatched.map(({ joined }) => joined))).toStrictEqual(new Set(['below']));
  // Each is one for two at the province; the province's own inspection commission is not among the facts.
  const perProvincial = Map.groupBy(unmatched, ({ agencyId }) => agencyId);
  expect([...perProvincial].map(([agencyId, pairs]) => [agencyId, pairs.length]).toSorted()).toStrictEqual([
    ['quang-ninh/home-affairs', 14],
    ['quang-ninh/inspectorate', 14],
    ['quang-ninh/org-committee', 14],
  ]);
});

test('before the mergers, all levels matched', async () => {
  expect(await alignmentOn('2017-12-31')).toStrictEqual({ joint: [], unmatched: [] });
});
