import type { InvariantId } from '../errors/index.ts';

/** `testedIn`: where it is shown, from the root of the repository; undefined while what it speaks of is not there yet. */
export type InvariantDescription = { readonly statement: string; readonly testedIn: string | undefined };

const chart = 'tests/properties/chart.test.ts';
const rules = 'tests/properties/rules.test.ts';

/** What holds of the machinery whatever is recorded: tested, never configurable. */
export const invariantCatalogue: Readonly<Record<InvariantId, InvariantDescription>> = {
  F5: { statement: 'no function comes from nowhere', testedIn: undefined },
  L6: { statement: 'no prefix of the log shows half a merger', testedIn: rules },
  D1: {
    statement: 'focal points fall by those that end minus those that begin',
    testedIn: 'examples/quang-ninh/story.test.ts',
  },
  P2: { statement: 'unifying titles changes no agency', testedIn: 'tests/policy/unified-titles.test.ts' },
  M1: { statement: 'the fold is pure; a snapshot and its tail equal the whole', testedIn: chart },
  M2: { statement: 'nothing recorded after knownAt matters', testedIn: chart },
  M3: { statement: 'a future-dated event changes no earlier day', testedIn: chart },
  M4: {
    statement: 'corrections leave what was known before unchanged',
    testedIn: 'tests/properties/corrections.test.ts',
  },
  M5: {
    statement: 'the record order of unrelated events does not matter',
    testedIn: 'tests/properties/judging.test.ts',
  },
  M6: { statement: 'a difference of two charts applied to the first gives the second', testedIn: undefined },
  M7: { statement: 'every value on the chart names the entry that set it', testedIn: undefined },
  M8: { statement: 'the same command or event id twice is once', testedIn: rules },
  M9: { statement: 'disjoint mergers commute', testedIn: undefined },
  M10: {
    statement: 'old versions, upcast, equal new ones',
    testedIn: 'packages/domain/src/registry/event-codec.test.ts',
  },
};
