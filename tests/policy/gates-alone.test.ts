import {
  type GateId,
  gates,
  type MergerFacts,
  type Moratorium,
  type PolicyInput,
  parsePolicy,
} from '@orgledger/domain';
import { describe, expect, it } from 'vitest';
import { agency, entry, holding, merger, position, programme, windowOf } from '../support/records.ts';

/** What a gate has against a merger, without its sentence. */
const judged = (id: GateId, facts: MergerFacts, policy: PolicyInput = {}) => {
  const gate = gates.find((one) => one.id === id);
  if (gate === undefined) throw new RangeError(`${id} is no gate`);
  return gate.judge(facts, parsePolicy(policy)).map(({ message, ...rest }) => {
    expect(message.length).toBeGreaterThan(20);
    return rest;
  });
};
const answers = (id: GateId, facts: MergerFacts, policy?: PolicyInput) =>
  judged(id, facts, policy).map(({ answer }) => answer);

const decision = { kind: 'decision' };
const proposal = (data: object) => entry('MergerProposed', 'proposed', data);
const approval = (data: object) => entry('MergerApproved', 'approved', data);
/** A merger of which only that it came about is known. */
const unknownSteps = { proposal: proposal({ procedure: 'unknown' }), approval: approval({ procedure: 'unknown' }) };

describe('P1, titles are unified first', () => {
  const heads = (...holders: readonly (readonly ReturnType<typeof holding>[])[]) =>
    ['home', 'org'].map((id, index) => position(`${id}#head`, id, { rank: 'head', holders: holders[index] ?? [] }));
  const unified = (when: string) => ({ positions: heads([holding('an', when)], [holding('an', when)]) });

  it('has nothing against heads that one person held before', () => {
    expect(judged('P1', merger({}, unified('2016')))).toEqual([]);
  });

  it('asks an absorption nothing', () => {
    expect(judged('P1', merger({ shape: 'absorption' }, {}))).toEqual([]);
  });

  it('names the merger, its agencies and who held their head posts', () => {
    const positions = heads([holding('an')], [holding('binh')]);
    expect(judged('P1', merger({}, { positions }))).toEqual([
      {
        rule: 'P1',
        answer: 'broken',
        subjects: ['merger:m', 'agency:home', 'agency:org'],
        entries: ['merged', 'an-came', 'binh-came'],
      },
    ]);
  });

  it.each<readonly [string, Partial<MergerFacts>, string]>([
    ['one head is not known', { positions: heads([holding('an', '2016')]).slice(0, 1) }, 'unknown'],
    ['one head post is vacant', { positions: heads([holding('an', '2016')], []) }, 'unknown'],
    ['there are two unifications', { positions: heads([holding('an', '2016')], [holding('an', '2017')]) }, 'broken'],
    [
      'a second person holds one',
      { positions: heads([holding('an', '2016'), holding('b')], [holding('an', '2016')]) },
      'broken',
    ],
  ])('where %s', (_, more, answer) => {
    expect(answers('P1', merger({}, more))).toEqual([answer]);
  });

  it('asks each of its predecessors for a head post', () => {
    const predecessors = ['home', 'org', 'board'].map((id) => agency(id));
    expect(answers('P1', merger({}, { predecessors, ...unified('2016') }))).toEqual(['unknown']);
  });

  it('looks at head posts of its predecessors alone', () => {
    const others = [
      position('home#1', 'home', { holders: [holding('c')] }),
      position('board#head', 'board', { rank: 'head', holders: [holding('d')] }),
    ];
    expect(judged('P1', merger({}, { positions: [...others, ...unified('2016').positions] }))).toEqual([]);
    const ofAnother = [position('board#head', 'board', { rank: 'head', holders: [holding('d', '2016')] })];
    expect(answers('P1', merger({}, { positions: ofAnother }))).toEqual(['unknown']);
  });

  it.each<readonly [string, string, number, string | undefined]>([
    ['2018-02-28', '2018-03', 0, undefined],
    ['2018-03-01', '2018-03', 0, 'possible'],
    ['2018-03-01', '2018-03-01', 0, undefined],
    ['[2018-02-01..2018-03-01]', '2018-03-01', 0, undefined],
    ['2018-03', '2018-03-31', 0, undefined],
    ['2018-03', '2018-03-30', 0, 'possible'],
    ['2018-03-31', '2018-03', 0, 'possible'],
    ['2018-04-01', '2018-03', 0, 'broken'],
    ['2016-03-01', '2018-03', 24, undefined],
    ['2016-03-02', '2018-03', 24, 'possible'],
    ['2016-03-31', '2018-03', 24, 'possible'],
    ['2016-04-01', '2018-03', 24, 'broken'],
    ['2016', '2018-03', 24, 'possible'],
  ])('unified in %s, merged in %s, %i months apart: %s', (when, day, months, answer) => {
    const facts = merger({}, { ...unified(when), window: windowOf(day) });
    const policy: PolicyInput = {
      gates: { P1: { leastTime: { years: Math.floor(months / 12), months: months % 12 } } },
    };
    expect(answers('P1', facts, policy)).toEqual(answer === undefined ? [] : [answer]);
  });

  it('counts years as twelve months', () => {
    const facts = merger({}, unified('2016-10-01'));
    expect(answers('P1', facts, { gates: { P1: { leastTime: { years: 1, months: 5 } } } })).toEqual([]);
    expect(answers('P1', facts, { gates: { P1: { leastTime: { years: 1, months: 6 } } } })).toEqual(['broken']);
  });
});

describe('P3, the staff are consulted', () => {
  const asked = (more: object = {}) =>
    programme({
      consultations: [
        {
          by: 'opened',
          consultationId: 'staff',
          subject: 'Hợp nhất',
          mergers: [],
          opinions: [],
          closed: { by: 'closed', outcome: undefined },
          ...more,
        },
      ],
    });
  const among = (...programmesAtApproval: readonly ReturnType<typeof asked>[]) => merger({}, { programmesAtApproval });

  it.each([
    ['of all of a programme', asked()],
    ['of this merger', asked({ mergers: ['other', 'm'] })],
    ['of all its agencies', asked({ consulted: ['home', 'org'] })],
  ])('%s', (_, one) => {
    expect(judged('P3', among(one))).toEqual([]);
  });

  it('each by a consultation of its own', () => {
    expect(judged('P3', among(asked({ consulted: ['home'] }), asked({ consulted: ['org'] })))).toEqual([]);
  });

  it.each([
    ['none', []],
    ['one that is not closed', [asked({ closed: undefined })]],
    ['one of another merger', [asked({ mergers: ['other'] })]],
  ])('not by %s', (_, programmesAtApproval) => {
    expect(judged('P3', merger({}, { programmesAtApproval }))).toEqual([
      { rule: 'P3', answer: 'broken', subjects: ['merger:m'], entries: ['approved'] },
    ]);
  });

  it('names those who were not asked', () => {
    expect(judged('P3', among(asked({ consulted: ['home'] })))).toEqual([
      { rule: 'P3', answer: 'broken', subjects: ['merger:m', 'agency:org'], entries: ['approved'] },
    ]);
  });

  it('is not known where the approval is not', () => {
    expect(judged('P3', merger({}, unknownSteps))).toMatchObject([{ answer: 'unknown', entries: ['approved'] }]);
    expect(judged('P3', merger({}, { approval: undefined }))).toMatchObject([
      { answer: 'broken', entries: ['merged'] },
    ]);
    expect(answers('P3', merger({}, { proposal: unknownSteps.proposal }))).toEqual(['unknown']);
    expect(answers('P3', merger({}, { approval: unknownSteps.approval }))).toEqual(['unknown']);
  });
});

describe('P5, a legal basis', () => {
  const leave = (value: 'granted' | 'suspended' | 'ended', until?: string) =>
    programme({
      pilotLeaves: [
        { leaveId: 'leave', matter: 'Con dấu', addressee: undefined, status: { by: 'granted', value }, until },
      ],
    });

  it.each<readonly [string, MergerFacts]>([
    ['an instrument of its own', merger({ instruments: [decision] })],
    ['one of its approval', merger({}, { approval: approval({ instruments: [decision] }) })],
    ['leave to pilot', merger({}, { programmes: [leave('granted')] })],
    ['leave until the last day of it', merger({}, { programmes: [leave('granted', '2018-03-31')] })],
  ])('is %s', (_, facts) => {
    expect(judged('P5', facts)).toEqual([]);
  });

  it.each<readonly [string, MergerFacts, string]>([
    ['nothing', merger(), 'broken'],
    ['nothing, and no approval', merger({}, { approval: undefined }), 'broken'],
    ['nothing that is known', merger({}, unknownSteps), 'unknown'],
    ['leave that is suspended', merger({}, { programmes: [leave('suspended')] }), 'broken'],
    ['leave that has ended', merger({}, { programmes: [leave('ended', '2018-12-31')] }), 'broken'],
    ['leave that ran out before', merger({}, { programmes: [leave('granted', '2018-02-28')] }), 'broken'],
    ['leave that runs out meanwhile', merger({}, { programmes: [leave('granted', '2018-03-30')] }), 'possible'],
    ['leave until its first day', merger({}, { programmes: [leave('granted', '2018-03-01')] }), 'possible'],
  ])('is not %s', (_, facts, answer) => {
    expect(judged('P5', facts)).toEqual([{ rule: 'P5', answer, subjects: ['merger:m'], entries: ['merged'] }]);
  });
});

describe('P6, a rationale', () => {
  it('is one of the four', () => {
    for (const reason of ['purpose', 'clientele', 'function', 'task']) {
      expect(judged('P6', merger({}, { proposal: proposal({ rationale: { [reason]: 'Giống nhau' } }) }))).toEqual([]);
    }
  });

  it('is missed where nothing is said', () => {
    const none = { rule: 'P6', answer: 'broken', subjects: ['merger:m'], entries: ['proposed'] };
    expect(judged('P6', merger())).toEqual([none]);
    expect(judged('P6', merger({}, { proposal: proposal({ rationale: { task: undefined } }) }))).toEqual([none]);
    expect(judged('P6', merger({}, { proposal: undefined }))).toEqual([{ ...none, entries: ['merged'] }]);
    expect(answers('P6', merger({}, unknownSteps))).toEqual(['unknown']);
  });
});

describe('P7, an instrument', () => {
  it('is that of the merger or of its approval', () => {
    expect(judged('P7', merger({ instruments: [decision] }))).toEqual([]);
    expect(judged('P7', merger({}, { approval: approval({ instruments: [decision] }) }))).toEqual([]);
  });

  it('is missed where there is none, and not known of an assumption', () => {
    const none = { rule: 'P7', answer: 'broken', subjects: ['merger:m'], entries: ['merged'] };
    expect(judged('P7', merger())).toEqual([none]);
    expect(judged('P7', merger({}, { approval: undefined }))).toEqual([none]);
    const assumed = entry('AgenciesMerged', 'merged', { provenance: { mark: 'assumed' } });
    expect(answers('P7', merger({}, { entry: assumed }))).toEqual(['unknown']);
    const stated = entry('AgenciesMerged', 'merged', { provenance: { mark: 'article' } });
    expect(answers('P7', merger({}, { entry: stated }))).toEqual(['broken']);
  });
});

describe('P8, an instrument of each line', () => {
  const lines = ['party', 'state'].map((line) => ({ by: 'earlier', line, parentId: `${line}-committee` }));
  const under = (instruments: readonly object[], more: Partial<MergerFacts> = {}) =>
    merger({ instruments }, { successor: agency('joint', { lines }), ...more });
  const ofLine = (line: string) => ({ kind: 'decision', line });

  it.each<readonly [string, MergerFacts]>([
    ['is there for each', under([ofLine('party'), ofLine('state')])],
    [
      'is that of the approval too',
      under([ofLine('party')], { approval: approval({ instruments: [ofLine('state')] }) }),
    ],
    ['is not asked of one line', under([decision], { successor: agency('joint', { lines: lines.slice(1) }) })],
    [
      'is not asked twice of one line',
      under([decision], { successor: agency('joint', { lines: [...lines.slice(1), ...lines.slice(1)] }) }),
    ],
    ['is not asked where nobody goes on', under([decision], { successor: undefined })],
    ['is not asked where there is none at all', under([])],
    ['is not asked where there is none at all, nor an approval', under([], { approval: undefined })],
  ])('%s', (_, facts) => {
    expect(judged('P8', facts)).toEqual([]);
  });

  it('is missed, or not known where one says no line', () => {
    const broken = { rule: 'P8', answer: 'broken', subjects: ['merger:m'], entries: ['merged', 'approved'] };
    expect(judged('P8', under([ofLine('party')]))).toEqual([broken]);
    expect(judged('P8', under([ofLine('party')], { approval: undefined }))).toEqual([
      { ...broken, entries: ['merged'] },
    ]);
    expect(answers('P8', under([ofLine('party'), decision]))).toEqual(['unknown']);
    expect(judged('P8', under([ofLine('party'), ofLine('state'), decision]))).toEqual([]);
  });
});

describe('P12, a moratorium', () => {
  const pause = (from: string, lifted?: string, scope: object = {}): Moratorium => ({
    declared: entry('MoratoriumDeclared', 'declared', {
      programmeId: 'project-25',
      moratoriumId: 'pause',
      effective: from,
      kinds: [],
      levels: [],
      blocs: [],
      exemptions: [],
      ...scope,
    }),
    from: windowOf(from),
    lifted: lifted === undefined ? undefined : { by: 'lifted', window: windowOf(lifted) },
  });
  const during = (moratorium: Moratorium, more: Partial<MergerFacts> = {}) =>
    merger({}, { moratoria: [moratorium], ...more });

  it('names the merger, the programme and the entries that say from when and until when', () => {
    const named = { rule: 'P12', answer: 'broken', subjects: ['merger:m', 'programme:project-25'] };
    expect(judged('P12', during(pause('2018-01')))).toEqual([{ ...named, entries: ['merged', 'declared'] }]);
    expect(judged('P12', during(pause('2018-01', '2019')))).toEqual([
      { ...named, entries: ['merged', 'declared', 'lifted'] },
    ]);
    expect(judged('P12', merger())).toEqual([]);
  });

  it.each<readonly [string, string | undefined, string | undefined]>([
    ['2018-04-01', undefined, undefined],
    ['2018-03-31', undefined, 'possible'],
    ['2018-03-02', undefined, 'possible'],
    ['2018-03-01', undefined, 'broken'],
    ['2018-02', undefined, 'broken'],
    ['2018-01', '2018-02-28', undefined],
    ['2018-01', '2018-03-01', undefined],
    ['2018-01', '2018-03-02', 'possible'],
    ['2018-01', '2018-03-31', 'possible'],
    ['2018-01', '2018-04-01', 'broken'],
    ['2018-01', '[2018-02-01..2018-03-02]', 'possible'],
    ['2018-03-10', '2018-03-10', undefined],
    ['2018-03-10', '2018-03-11', 'possible'],
    ['2018-03-12', '2018-03-11', undefined],
  ])('declared in %s and lifted in %s: %s', (from, lifted, answer) => {
    expect(answers('P12', during(pause(from, lifted)))).toEqual(answer === undefined ? [] : [answer]);
  });

  const parties = (...blocs: readonly ('party' | 'state' | 'joint')[]) => ({
    predecessors: blocs.map((bloc, index) => agency(`a${index}`, { bloc, kind: index === 0 ? 'board' : 'office' })),
  });
  it.each<readonly [string, object, ReturnType<typeof parties>, string | undefined]>([
    ['a kind', { kinds: ['board'] }, parties('party', 'state'), 'broken'],
    ['a kind of one of them', { kinds: ['office'] }, parties('party', 'state'), 'broken'],
    ['another kind', { kinds: ['school'] }, parties('party', 'state'), undefined],
    ['a level', { levels: ['district'] }, parties('party', 'state'), 'broken'],
    ['another level', { levels: ['commune'] }, parties('party', 'state'), undefined],
    ['a kind, on another level', { kinds: ['board'], levels: ['commune'] }, parties('party', 'state'), undefined],
    ['a bloc', { blocs: ['state'] }, parties('party', 'state'), 'broken'],
    ['another bloc', { blocs: ['front'] }, parties('party', 'state'), undefined],
    ['a bloc of another kind', { kinds: ['board'], blocs: ['state'] }, parties('party', 'state'), undefined],
    ['a bloc, of one that serves several', { blocs: ['state'] }, parties('joint', 'party'), 'unknown'],
    ['no bloc, of those that serve several', {}, parties('joint', 'joint'), 'broken'],
    ['all but exemptions', { exemptions: ['Việc đang làm dở'] }, parties('party', 'state'), 'unknown'],
  ])('that covers %s', (_, scope, more, answer) => {
    expect(answers('P12', during(pause('2018-01', undefined, scope), more))).toEqual(
      answer === undefined ? [] : [answer],
    );
  });

  it('that covers it possibly, on a day that is possible, is not known', () => {
    const scope = { blocs: ['state'] };
    expect(answers('P12', during(pause('2018-03-15', undefined, scope), parties('joint', 'party')))).toEqual([
      'unknown',
    ]);
    expect(answers('P12', during(pause('2018-05', undefined, scope), parties('joint', 'party')))).toEqual([]);
  });
});

describe('P13, agencies of one level', () => {
  const apart = { predecessors: [agency('home'), agency('org', { level: 'province' })] };

  it('are merged, and others as the policy excepts', () => {
    expect(judged('P13', merger())).toEqual([]);
    expect(answers('P13', merger({}, apart), { gates: { P13: { exceptions: [['district', 'province']] } } })).toEqual(
      [],
    );
    expect(answers('P13', merger({}, apart), { gates: { P13: { exceptions: [['district', 'commune']] } } })).toEqual([
      'broken',
    ]);
  });

  it('are the predecessors and whoever absorbs them', () => {
    expect(judged('P13', merger({}, apart))).toEqual([
      { rule: 'P13', answer: 'broken', subjects: ['merger:m', 'agency:home', 'agency:org'], entries: ['merged'] },
    ]);
    const absorbed = { predecessors: [agency('home')], absorbing: agency('board', { level: 'province' }) };
    expect(judged('P13', merger({ shape: 'absorption' }, absorbed))).toMatchObject([
      { subjects: ['merger:m', 'agency:home', 'agency:board'] },
    ]);
  });
});

describe('S1, who drafted does not approve', () => {
  const by = (drafters?: readonly string[], approvers?: readonly string[]) =>
    merger({}, { proposal: proposal({ drafters }), approval: approval({ approvers }) });

  it('has nothing against others', () => {
    expect(judged('S1', by(['an'], ['binh', 'chi']))).toEqual([]);
  });

  it('names who did both', () => {
    expect(judged('S1', by(['an', 'binh'], ['chi', 'binh']))).toEqual([
      { rule: 'S1', answer: 'broken', subjects: ['merger:m', 'person:binh'], entries: ['proposed', 'approved'] },
    ]);
  });

  it('is not known where one of them is not, which is not said again of a merger without procedure', () => {
    const open = { rule: 'S1', answer: 'unknown', subjects: ['merger:m'], entries: ['proposed', 'approved'] };
    expect(judged('S1', by(undefined, ['binh']))).toEqual([open]);
    expect(judged('S1', by(['an'], undefined))).toEqual([open]);
    expect(judged('S1', merger({}, { proposal: undefined, approval: undefined }))).toEqual([
      { ...open, entries: ['merged'] },
    ]);
    expect(judged('S1', merger({}, { proposal: undefined }))).toEqual([{ ...open, entries: ['approved'] }]);
    expect(judged('S1', merger({}, unknownSteps))).toEqual([]);
  });
});

describe('S2, nobody approves a change to the post they hold', () => {
  const positions = [
    position('home#1', 'home', { holders: [holding('an'), holding('binh')], capacity: 2 }),
    position('org#1', 'org', { holders: [holding('chi')] }),
  ];
  const approvedBy = (...approvers: readonly string[]) => merger({}, { positions, approval: approval({ approvers }) });

  it('names the posts', () => {
    expect(judged('S2', approvedBy('dung'))).toEqual([]);
    expect(judged('S2', approvedBy('dung', 'binh'))).toEqual([
      { rule: 'S2', answer: 'broken', subjects: ['merger:m', 'position:home#1'], entries: ['approved'] },
    ]);
  });

  it('asks nothing where nobody is named', () => {
    expect(judged('S2', merger({}, { positions }))).toEqual([]);
    expect(judged('S2', merger({}, { positions, approval: undefined }))).toEqual([]);
  });
});
