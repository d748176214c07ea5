import type { GateId, PolicyInput } from '@orgledger/ledger';
import { CLERK, type Given } from '../support/commands.ts';
import { historyOf, instrument, parties, steps } from './scenario.ts';

type GateCase = {
  /** What must not happen, as a sentence. */
  readonly title: string;
  readonly mutant: ReturnType<typeof historyOf>;
  /** Parameters that make it a break, where the default ones do not. */
  readonly parameters?: PolicyInput['gates'];
};

const data = <G extends Given>(given: G, more: object): Given =>
  ({ ...given, data: { ...given.data, ...more } }) as Given;

const programme = { programmeId: 'scheme' };
const leave: readonly Given[] = [
  {
    command: 'RequestPilotLeave',
    data: { ...programme, leaveId: 'leave', matter: 'Thí điểm' },
    actor: CLERK,
    effective: '2017-01-15',
  },
  { command: 'GrantPilotLeave', data: { ...programme, leaveId: 'leave' }, actor: CLERK, effective: '2017-01-20' },
];
const moratorium: Given = {
  command: 'DeclareMoratorium',
  data: { ...programme, moratoriumId: 'pause', scope: 'Tạm dừng', kinds: ['division'] },
  actor: CLERK,
  effective: '2018-02-01',
};
const noInstruments: Given = { ...steps.approve, instruments: [] };

export const gateCases: Readonly<Record<GateId, readonly [GateCase, ...GateCase[]]>> = {
  P1: [
    {
      title: 'heads that were different people are joined',
      mutant: historyOf({
        unify: {
          command: 'AppointStaff',
          data: { positionId: 'a#head', personId: 'p-1' },
          actor: CLERK,
          effective: '2016-01-01',
        },
        before: [
          {
            command: 'AppointStaff',
            data: { positionId: 'b#head', personId: 'p-2' },
            actor: CLERK,
            effective: '2016-01-01',
          },
        ],
        complete: data(steps.complete, {
          staff: ['p-1', 'p-2'].map((personId) => ({ kind: 'released', personId, reason: 'Nghỉ hưu' })),
        }),
      }),
    },
    {
      title: 'titles were unified for less than the time that the policy says',
      mutant: historyOf(),
      parameters: { P1: { leastTime: { years: 2, months: 3 } } },
    },
  ],
  P3: [
    { title: 'nobody is consulted', mutant: historyOf({ open: undefined, close: undefined }) },
    { title: 'the consultation is not closed', mutant: historyOf({ close: undefined }) },
    {
      title: 'it is closed after the approval',
      mutant: historyOf({ close: { ...steps.close, effective: '2018-02-01' } }),
    },
    {
      title: 'the staff of one predecessor are not consulted',
      mutant: historyOf({ open: data(steps.open, { consulted: ['a'] }) }),
    },
    { title: 'another merger is consulted upon', mutant: historyOf({ open: data(steps.open, { mergers: ['n'] }) }) },
  ],
  P5: [
    { title: 'there is neither an instrument nor leave to pilot', mutant: historyOf({ approve: noInstruments }) },
    {
      title: 'the leave to pilot has run out',
      mutant: historyOf({
        approve: noInstruments,
        before: leave.map((one) => (one.command === 'GrantPilotLeave' ? data(one, { until: '2018-02-28' }) : one)),
      }),
    },
  ],
  P6: [
    { title: 'no reason is given', mutant: historyOf({ propose: data(steps.propose, { rationale: undefined }) }) },
    { title: 'the rationale is empty', mutant: historyOf({ propose: data(steps.propose, { rationale: {} }) }) },
  ],
  P7: [
    {
      title: 'a merger that has leave to pilot rests on no instrument',
      mutant: historyOf({ approve: noInstruments, before: leave }),
    },
  ],
  P8: [
    {
      title: 'one of the two lines did not decide',
      mutant: historyOf({ approve: { ...steps.approve, instruments: [instrument('party')] } }),
    },
  ],
  P12: [
    { title: 'a moratorium covers one of the predecessors', mutant: historyOf({ before: [moratorium] }) },
    {
      title: 'it is declared by another programme',
      mutant: historyOf({
        before: [
          { ...steps.scheme, data: { programmeId: 'other', title: 'Đề án khác', mergers: [] } } as Given,
          data(moratorium, { programmeId: 'other' }),
        ],
      }),
    },
  ],
  P13: [
    {
      title: 'one predecessor is of another level',
      mutant: historyOf({
        parties: parties.map((one) =>
          one.command === 'EstablishAgency' && one.data.agencyId === 'b' ? data(one, { level: 'province' }) : one,
        ),
      }),
    },
  ],
  S1: [
    {
      title: 'one of those who drafted it approves it',
      mutant: historyOf({ approve: data(steps.approve, { approvers: ['p-other', 'p-drafter'] }) }),
    },
  ],
  S2: [
    {
      title: 'the head whose posts are joined approves it',
      mutant: historyOf({ approve: data(steps.approve, { approvers: ['p-head'] }) }),
    },
    {
      title: 'somebody approves it whose post moves to the successor',
      mutant: historyOf({
        before: [
          {
            command: 'EstablishPosition',
            data: {
              positionId: 'a#1',
              agencyId: 'a',
              titles: [{ name: 'Chuyên viên', statutory: false }],
              rank: 'staff',
              capacity: 1,
            },
            actor: CLERK,
            effective: '2015-01-01',
          },
          {
            command: 'AppointStaff',
            data: { positionId: 'a#1', personId: 'p-approver' },
            actor: CLERK,
            effective: '2016-01-01',
          },
        ],
      }),
    },
  ],
};
