import { enableMapSet, freeze, produce } from 'immer';
import { demandNew } from './already-recorded.ts';
import type { Confirmation } from './confirmed.ts';
import { type CorrectionCommand, isCorrecting, isCorrection } from './corrections.ts';
import { decideCorrections } from './decide-corrections.ts';
import type { Decider, Message, Metadata, Recorded } from './message.ts';
import { resolveCorrections } from './resolve-corrections.ts';
import type { Restating } from './restated.ts';
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
  readonly decide: (command: Exclude<C, CorrectionCommand>, state: AggregateState<E, P>) => E[];
  /** Advances the procedure in place, in record order. */
  readonly advance: (procedure: P, event: E) => void;
  readonly restating?: Restating;
};

/** Joins what one aggregate says with what all of them do: remember what was handled, keep the timeline. */
export const createDecider = <C extends OwnCommand, E extends OwnEvent, P>(
  parts: Parts<C, E, P>,
): AggregateDecider<C, E, P> => {
  const emptyState = (): Mutable<E, P> => ({
    revision: -1,
    handled: new Set(),
    events: [],
    timeline: [],
    procedure: parts.initialProcedure(),
  });

  const take = (state: Mutable<E, P>, event: Recorded<E>, place: number): void => {
    const fact = factOf(event, place);
    if (fact !== undefined) insert(state.timeline, fact);
    parts.advance(state.procedure, event);
  };

  const apply = (state: Mutable<E, P>, event: Recorded<E>): void => {
    state.revision += 1;
    const replacesOlder = state.handled.has(causeOf(event) ?? '');
    for (const key of handledBy(event)) state.handled.add(key);
    state.events.push(event);
    if (!isCorrection(event) && !replacesOlder) {
      take(state, event, state.revision);
      return;
    }
    // What was taken for true is no longer: the procedure and the facts are those of what stands now, in the same places.
    state.timeline = [];
    state.procedure = parts.initialProcedure();
    for (const [place, standing] of standingEvents(state.events)) take(state, standing, place);
  };

  return {
    initialState: emptyState,
    decide: (command, state) => {
      const key = handledKey(command);
      if (key !== undefined && state.handled.has(key)) return [];
      const { metadata } = command;
      const events = isCorrecting(command)
        ? // A correction is an event of every aggregate.
          (decideCorrections(command as CorrectionCommand, state.events, parts.restating) as unknown as E[])
        : parts.decide(command as Exclude<C, CorrectionCommand>, state);
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
      const own = emptyState();
      for (const event of events) apply(own, event);
      return freeze(own, true);
    },
  };
};

type Mutable<E, P> = {
  revision: number;
  handled: Set<string>;
  events: Recorded<E>[];
  timeline: OwnFact<E>[];
  procedure: P;
};

/** The events that stand, with their places: corrections applied, and of the confirmations of one cause only the newest. */
const standingEvents = <E extends OwnEvent>(
  events: readonly Recorded<E>[],
): readonly (readonly [number, Recorded<E>])[] => {
  const { standing } = resolveCorrections(events);
  const newest = new Map(events.map((event) => [causeOf(event), event]));
  return events.flatMap((event, place) => {
    const cause = causeOf(event);
    if (cause !== undefined && newest.get(cause) !== event) return [];
    const one = standing(event);
    return one === undefined ? [] : [[place, one] as const];
  });
};

const causeOf = ({ type, data }: OwnEvent): string | undefined =>
  type === 'Confirmed' ? (data as Confirmation).cause.entryId : undefined;

// A follow-up has no command of its own: its cause makes it idempotent. A correction may cause confirmations of several
// owning entries in one stream, so those are told apart.
const handledKey = ({ type, data, metadata }: OwnCommand): string | undefined =>
  metadata?.commandId ?? causedKey(metadata?.$causationId, type === 'Confirm' ? (data as Confirmation) : undefined);

const causedKey = (causation: string | undefined, confirmed: Confirmation | undefined): string | undefined =>
  causation === undefined || confirmed === undefined || confirmed.cause.entryId === causation
    ? causation
    : `${causation} ${confirmed.cause.entryId}`;

const handledBy = ({ type, data, metadata }: OwnEvent & { readonly metadata?: Metadata }): string[] => {
  const { commandId, $causationId } = metadata ?? {};
  const caused = causedKey($causationId, type === 'Confirmed' ? (data as Confirmation) : undefined);
  // That there is a confirmation of a cause is remembered by the cause, whatever made it be written.
  return [commandId, caused, causeOf({ type, data })].filter((key) => key !== undefined);
};

const factOf = <E extends OwnEvent>(event: Recorded<E>, place: number): OwnFact<E> | undefined => {
  const key = keyOf(event.data, place);
  return key === undefined ? undefined : { ...key, id: event.id, event };
};

const insert = <E>(timeline: OwnFact<E>[], fact: OwnFact<E>): void => {
  timeline.splice(foldIndex(timeline, fact), 0, fact);
};
