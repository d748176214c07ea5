import type { CommandInput, GateId } from '@orgledger/domain';
import { decisions } from '../histories/frame.ts';
import { order, type World } from '../histories/world.ts';
import type { IllegalMutation } from './mutation.ts';
import { type Flaw, preparedMerger } from './prepared-merger.ts';

const waiver = { number: '7-QĐ/TW', kind: 'decision' };

/** A flawed merger is completed; what is allowed instead is that an instrument waives the gate. */
const waivable = (rule: GateId, title: string, flaw: (world: World) => Flaw): IllegalMutation => ({
  rule,
  title,
  on: (world) => {
    const { scene, complete } = preparedMerger(world, flaw(world));
    return { scene, legal: complete({ waivers: [{ rule, instrument: waiver }] }), mutant: complete() };
  },
});

/** A merger is completed without an instrument; what is allowed instead is that it names one. */
const withoutInstrument = (rule: GateId, title: string, flaw: (world: World) => Flaw): IllegalMutation => ({
  rule,
  title,
  on: (world) => {
    const { scene, complete } = preparedMerger(world, { ...flaw(world), instruments: [] });
    return { scene, legal: complete({}, { instruments: decisions }), mutant: complete() };
  },
});

const leaveToPilot = (world: World, programmeId: string): readonly CommandInput[] => {
  const leave = { programmeId, leaveId: world.fresh('leave') };
  return [
    order(world, 'RequestPilotLeave', { ...leave, matter: 'one office for both sides' }),
    order(world, 'GrantPilotLeave', leave),
  ];
};

const moratorium = (world: World, programmeId: string, kind: string): readonly CommandInput[] => [
  order(world, 'DeclareMoratorium', { programmeId, moratoriumId: world.fresh('pause'), scope: kind, kinds: [kind] }),
];

/** What the gates that refuse by default forbid when a merger is completed. */
export const gateMutations: readonly IllegalMutation[] = [
  waivable('P3', 'a merger is completed about which nobody was consulted', () => ({ consulted: false })),
  withoutInstrument('P5', 'a merger is completed that has neither an instrument nor leave to pilot', () => ({})),
  waivable('P6', 'a merger is completed for which no reason is given', () => ({ rationale: {} })),
  withoutInstrument('P7', 'a merger that has leave to pilot is completed without an instrument', (world) => ({
    more: (programmeId) => leaveToPilot(world, programmeId),
  })),
  waivable('P12', 'a merger is completed while a moratorium covers it', (world) => {
    // A kind of its own, so that it stops nobody else.
    const kind = 'laboratory';
    return { old: { kind }, more: (programmeId) => moratorium(world, programmeId, kind) };
  }),
  waivable('P13', 'agencies of different levels are merged', () => ({ old: { level: 'province' } })),
  waivable('S1', 'whoever drafted a merger approves it', (world) => {
    const official = world.fresh('official');
    return { drafter: official, approver: official };
  }),
  waivable('S2', 'somebody approves a merger that moves the post that he holds', (world) => {
    const officer = world.fresh('person');
    return { officer, approver: officer };
  }),
];
