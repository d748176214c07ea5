import { enableMapSet, freeze, produce } from 'immer';
import { demandNew } from './already-recorded.ts';
import type { Decider, Message, Metadata, Recorded } from './message.ts';
import type { AggregateState, OwnFact } from './state.ts';
import { foldIndex, keyOf } from './timeline.ts';

enableMapSet();

type OwnEvent = Message<string, object>;
type OwnCommand = Message<string, unknown>;

/** A decider, with `replay` for many events at once and `tryDecide` for those who would rather not catch. */
export type AggregateDecider<C, E, P> = Decider<C, AggregateState<E, P>, Recorded<E>> & {
  /** The state after a whole stream; equal to folding it with `evolve`, and faster. */
  readonly replay: (events: readonly Recorded<E>[]) => AggregateState<E, P>;
};

type Parts<C, E, P> = {
  readonly initialProcedure: () => P;
  /** The events of a command, without metadata. Throws `Refused`. */
  readonly decide: (command: C, state: AggregateState<E, P>) => E[];
  /** Advances the procedure in place, in record order. */
  readonly advance: (procedure: P, event: E) => void;
};

/** Joins what one aggregate says with what all of them do: remember what was handled, keep the timeline. */
export const createDecider = <C extends OwnCommand, E extends OwnEvent, P>(
  parts: Parts<C, E, P>,
): AggregateDecider<C, E, P> => {
  const apply = (state: Mutable<E, P>, event: Recorded<E>): void => {
    state.revision += 1;
    for (const key of handledBy(event)) state.handled.add(key);
    const fact = factOf(event, state.revision);
    if (fact !== undefined) insert(state.timeline, fact);
    parts.advance(state.procedure, event);
  };

  return {
    initialState: () => ({ revision: -1, handled: new Set(), timeline: [], procedure: parts.initialProcedure() }),
    decide: (command, state) => {
      const key = handledKey(command);
      if (key !== undefined && state.handled.has(key)) return [];
      const { metadata } = command;
      const events = parts.decide(command, state);
      demandNew(events, state.timeline);
      return events.map((event) => (metadata === undefined ? event : { ...event, metadata }));
    },
    evolve: (state, event) =>
      produce(state, (draft) => {
        // The draft has the state's own shape; immer's type for drafts cannot follow it through generic parts.
        apply(draft as unknown as Mutable<E, P>, event);
      }),
    replay: (events) => {
      // The state is ours, so the recipe runs on it without proxies, and it is frozen once.
      const own: Mutable<E, P> = {
        revision: -1,
        handled: new Set(),
        timeline: [],
        procedure: parts.initialProcedure(),
      };
      for (const event of events) apply(own, event);
      return freeze(own, true);
    },
  };
};

type Mutable<E, P> = { revision: number; handled: Set<string>; timeline: OwnFact<E>[]; procedure: P };

// A follow-up has no command of its own: its cause makes it idempotent.
const handledKey = (command: OwnCommand): string | undefined =>
  command.metadata?.commandId ?? command.metadata?.$causationId;

const handledBy = (event: { readonly metadata?: Metadata; readonly data: unknown }): string[] => {
  const { commandId, $causationId } = event.metadata ?? {};
  return [commandId, $causationId].filter((key) => key !== undefined);
};

const factOf = <E extends OwnEvent>(event: Recorded<E>, place: number): OwnFact<E> | undefined => {
  const key = keyOf(event.data, place);
  return key === undefined ? undefined : { ...key, id: event.id, event };
};

const insert = <E>(timeline: OwnFact<E>[], fact: OwnFact<E>): void => {
  timeline.splice(foldIndex(timeline, fact), 0, fact);
};
