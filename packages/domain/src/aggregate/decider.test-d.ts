import { expectTypeOf, test } from 'vitest';
import { type AgencyCommand, type AgencyEvent, type AgencyState, agencyDecider } from '../agency/index.ts';
import { type MergerCommand, type MergerEvent, mergerDecider } from '../merger/index.ts';
import { type PositionCommand, type PositionEvent, positionDecider } from '../position/index.ts';
import { type ProgrammeCommand, type ProgrammeEvent, programmeDecider } from '../programme/index.ts';
import type { Recorded } from './message.ts';

/** The shape that decider-based libraries ask for. */
type ForeignDecider<S, C, E> = {
  initialState: () => S;
  decide: (command: C, state: S) => E | E[];
  evolve: (state: S, event: E) => S;
};

/** What such a library does with it: it infers all three types. */
declare const handle: <S, C, E>(decider: ForeignDecider<S, C, E>, command: C) => { state: S; events: E[] };

test('each aggregate is a decider to other libraries', () => {
  expectTypeOf(agencyDecider).toExtend<ForeignDecider<AgencyState, AgencyCommand, Recorded<AgencyEvent>>>();
  expectTypeOf(handle<AgencyState, AgencyCommand, AgencyEvent>)
    .parameter(0)
    .not.toBeAny();
});

test('other libraries infer the types of each aggregate, and none becomes any', () => {
  expectTypeOf(handle(agencyDecider, {} as AgencyCommand).events).toEqualTypeOf<Recorded<AgencyEvent>[]>();
  expectTypeOf(handle(positionDecider, {} as PositionCommand).events).toEqualTypeOf<Recorded<PositionEvent>[]>();
  expectTypeOf(handle(mergerDecider, {} as MergerCommand).events).toEqualTypeOf<Recorded<MergerEvent>[]>();
  expectTypeOf(handle(programmeDecider, {} as ProgrammeCommand).events).toEqualTypeOf<Recorded<ProgrammeEvent>[]>();
  expectTypeOf(handle(agencyDecider, {} as AgencyCommand).state).toEqualTypeOf<AgencyState>();
});

test('an aggregate decides its own commands only', () => {
  expectTypeOf(agencyDecider.decide).parameter(0).toEqualTypeOf<AgencyCommand>();
  expectTypeOf<MergerCommand>().not.toExtend<AgencyCommand>();
  expectTypeOf<PositionEvent>().not.toExtend<AgencyEvent>();
});

test('a state cannot be changed from outside', () => {
  const state = agencyDecider.initialState();
  // @ts-expect-error The revision is counted by evolve alone.
  state.revision = 7;
  // @ts-expect-error What was handled is remembered by evolve alone.
  state.handled.add('command');
  // @ts-expect-error Facts are inserted by evolve alone.
  state.timeline.push();
});
