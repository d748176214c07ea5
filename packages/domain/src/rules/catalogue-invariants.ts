import type { InvariantId } from '../errors/index.ts';

/** `testedIn`: where it is shown, from the root of the repository. */
export type InvariantDescription = { readonly statement: string; readonly testedIn: string };

const chart = 'tests/properties/chart.test.ts';
const invariants = 'tests/properties/invariants.test.ts';
const rules = 'tests/properties/rules.test.ts';
const time = 'tests/properties/time.test.ts';

/** What holds of the machinery whatever is recorded: tested, never configurable. */
export const invariantCatalogue: Readonly<Record<InvariantId, InvariantDescription>> = {
  F5: { statement: 'no function comes from nowhere', testedIn: invariants },
  L6: { statement: 'no prefix of the log shows half a merger', testedIn: rules },
  D1: { statement: 'focal points fall by those that end minus those that begin', testedIn: invariants },
  P2: { statement: 'unifying titles changes no agency', testedIn: invariants },
  M1: {
    statement: 'the fold is pure; a snapshot and its tail equal the whole',
    testedIn: 'tests/properties/replay.test.ts',
  },
  M2: { statement: 'nothing recorded after knownAt matters', testedIn: chart },
  M3: { statement: 'a future-dated event changes no earlier day', testedIn: time },
  M4: {
    statement: 'corrections leave what was known before unchanged',
    testedIn: 'tests/properties/corrections.test.ts',
  },
  M5: { statement: 'the record order of unrelated events does not matter', testedIn: time },
  M6: {
    statement: 'a difference of two charts applied to the first gives the second',
    testedIn: 'tests/properties/diff.test.ts',
  },
  M7: { statement: 'every value on the chart names the entry that set it', testedIn: invariants },
  M8: { statement: 'the same command or event id twice is once', testedIn: rules },
  M9: { statement: 'disjoint mergers commute', testedIn: 'tests/properties/merging.test.ts' },
  M10: {
    statement: 'old versions, upcast, equal new ones',
    testedIn: 'packages/domain/src/registry/upcasters.test.ts',
  },
};
