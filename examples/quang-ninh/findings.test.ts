import { allowAll, type Finding, type FindingKind, type Ledger, openLedger } from '@orgledger/ledger';
import { memoryStore } from '@orgledger/store/memory';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFacts } from './facts.ts';
import { factsFile, textOf } from './files.ts';
import { commandLines } from './index.ts';
import { pairOf } from './pair.ts';
import { districtMergers } from './programme.ts';

const facts = readFacts(textOf(factsFile));
const [pause] = facts.reorganisationPaused;
let ledger: Ledger;

beforeAll(async () => {
  ledger = await openLedger({ store: memoryStore(), authorise: allowAll });
  const lines = commandLines().map((line) => `${line}\n`);
  expect(await ledger.import(lines, { actor: 'quang-ninh-example' })).toMatchObject({ refused: [] });
});

const ofKind = async (kind: FindingKind, on?: string): Promise<readonly Finding[]> => {
  const { groups } = await ledger.findings(on === undefined ? {} : { on });
  return groups.find((group) => group.kind === kind)?.findings ?? [];
};

const mainSubjects = (findings: readonly Finding[]) => findings.map(({ subjects }) => subjects[0]).toSorted();

/** The subjects of facts about mergers, one each. */
const mergersOf = (list: readonly { readonly predecessors: readonly string[] }[]) =>
  list.map(({ predecessors }) => {
    const own = facts.consolidations.find((one) => predecessors.includes(one.successor.id));
    return `merger:${own === undefined ? '' : `${pairOf(own).id}/into-ha-long`}`;
  });

describe('the moratorium of 2018', () => {
  test('may have covered the mergers whose window reaches past it: eight, only possible', async () => {
    const reaching = facts.consolidations.filter(({ at }) => at.latest >= (pause?.at.latest ?? ''));
    const found = await ofKind('MergedInMoratorium', '2019-12-31');
    expect(mainSubjects(found)).toStrictEqual(reaching.map((fact) => `merger:${pairOf(fact).id}`).toSorted());
    expect(found).toHaveLength(8);
    expect(new Set(found.map(({ certainty }) => certainty))).toStrictEqual(new Set(['possible']));
    for (const { rule, subjects } of found)
      expect([rule, subjects[1]]).toStrictEqual(['P12', `programme:${districtMergers}`]);
  });

  test('leaves open whether it covered the absorptions of 2020, of agencies that serve Party and state', async () => {
    const unknown = (await ofKind('MergedInMoratorium')).filter(({ certainty }) => certainty === 'unknown');
    expect(mainSubjects(unknown)).toStrictEqual(mergersOf(facts.absorptions).toSorted());
    expect(unknown).toHaveLength(2);
  });

  test('covers nothing on the day before it', async () => {
    expect(await ofKind('MergedInMoratorium', '2018-12-04')).toStrictEqual([]);
  });
});

describe('instruments', () => {
  test('without a number are one group, of as many entries as commands name one', async () => {
    const nameless = commandLines()
      .map((line) => JSON.parse(line) as { readonly instruments?: readonly { readonly number?: string }[] })
      .filter(({ instruments = [] }) => instruments.some(({ number }) => number === undefined));
    const { groups } = await ledger.findings();
    const numbers = groups.filter(({ kind }) => kind === 'InstrumentWithoutNumber');
    expect(numbers.map(({ count, severity }) => [count, severity])).toStrictEqual([[nameless.length, 'information']]);
  });

  test('of consolidations have no number but where the facts give one', async () => {
    const known = facts.consolidations.filter(({ instrument }) => instrument !== undefined);
    const found = (await ofKind('InstrumentWithoutNumber')).filter(({ subjects }) =>
      subjects[0]?.startsWith('merger:'),
    );
    expect(found).toHaveLength(facts.consolidations.length - known.length);
  });
});

test('only the absorptions of 2020 lack a legal basis and a consultation, as nothing but the merger is known', async () => {
  for (const kind of ['NoLegalBasis', 'NotConsulted'] as const) {
    const found = await ofKind(kind);
    expect(mainSubjects(found)).toStrictEqual(mergersOf(facts.absorptions).toSorted());
    expect(new Set(found.map(({ certainty }) => certainty))).toStrictEqual(new Set(['unknown']));
  }
  expect(await ofKind('ProcedureUnknown')).toHaveLength(facts.consolidations.length + facts.absorptions.length);
});

test('titles were unified before every merger, and every merger has a reason and parties of one level', async () => {
  for (const kind of ['TitlesNotUnified', 'NoRationale', 'LevelsDiffer', 'NotApplicable'] as const)
    expect(await ofKind(kind)).toStrictEqual([]);
});

test('officials who were seen in a post are contradicted by nobody', async () => {
  expect(facts.positionHeld.length).toBeGreaterThan(0);
  expect(await ofKind('AttestationContradicted')).toStrictEqual([]);
});

describe('on 2019-12-31', () => {
  test.each([
    ['PayerUnknown', 'funding', 27],
    ['QuotaUnknown', 'staffing', 27],
  ] as const)('%s of all joint agencies but one awaits guidance on %s', async (kind, topic, count) => {
    const found = await ofKind(kind, '2019-12-31');
    expect(found).toHaveLength(count);
    for (const { issues, severity } of found) {
      expect(severity).toBe('closing');
      expect(issues.map((issue) => [issue.topic, issue.awaiting])).toStrictEqual([[topic, 'Trung ương']]);
    }
    expect(mainSubjects(found)).not.toContain('agency:ha-long/org-home');
  });

  test('no seal is left at an agency that ended, and no agency has two of one bloc', async () => {
    expect(await ofKind('SealOfEndedAgency', '2019-12-31')).toStrictEqual([]);
    expect(await ofKind('SealsOfOneBloc', '2019-12-31')).toStrictEqual([]);
  });
});

describe('the end of the district level', () => {
  test('leaves the seals of all agencies unsurrendered, and the affiliated bodies of one', async () => {
    const split = facts.splits.flatMap(({ successors }) => successors.map(({ id }) => `agency:${id}`));
    expect(mainSubjects(await ofKind('SealOfEndedAgency'))).toStrictEqual(split.toSorted());
    const bodies = await ofKind('AffiliateOfEndedAgency');
    expect(bodies).toHaveLength(facts.affiliatedBodyTransferred.length);
    expect(await ofKind('SealOfEndedAgency', '2025-06-30')).toStrictEqual([]);
  });

  test('leaves what the agencies had, and the functions that are known, to nobody known', async () => {
    const { agencies, functions } = await ledger.chart({ on: '2025-07-01' });
    const abolished = [...agencies.values()].filter(({ end }) => end?.kind === 'abolished' && end.into.length === 0);
    expect(mainSubjects(await ofKind('UnknownReceiver'))).toStrictEqual(
      abolished.map(({ id }) => `agency:${id}`).toSorted(),
    );
    expect(mainSubjects(await ofKind('FunctionUnknownReceiver'))).toStrictEqual(
      [...functions.keys()].map((id) => `function:${id}`).toSorted(),
    );
    expect(await ofKind('UnknownReceiver', '2025-06-30')).toStrictEqual([]);
  });
});
