import {
  type AgencyProcedure,
  type AggregateDecider,
  type AggregateKind,
  type AggregateState,
  agencyDecider,
  type DomainCommand,
  type DomainEvent,
  type LedgerEntry,
  type Lock,
  type MergerProcedure,
  type Metadata,
  mergerDecider,
  personDecider,
  positionDecider,
  programmeDecider,
  type Target,
  target,
} from '@orgledger/domain';
import type { ProcessCommand } from '../process/follow-up.ts';

type AnyCommand = DomainCommand | (ProcessCommand & { readonly metadata: Metadata });
type AnyState = AggregateState<DomainEvent, unknown>;

/** The current state of each aggregate, kept as its stream grows. */
export type AggregateStates = {
  ingest(entry: LedgerEntry): void;
  /** The revision of the stream's last event; 'none' for a stream that does not exist. */
  revision(target: Target): number | 'none';
  /** The events of a command on the aggregate as it is. Throws `Refused`. */
  decide(target: Target, command: AnyCommand): readonly DomainEvent[];
  /** How far a merger has come; undefined for one that nothing is recorded of. */
  merger(mergerId: string): MergerProcedure | undefined;
  /** The mergers that an agency has joined. */
  joined(agencyId: string): readonly Lock[];
};

type AnyDecider = AggregateDecider<AnyCommand, DomainEvent, unknown>;

// Each decider takes the commands and events of its own kind; a stream's name and a command's target decide the kind, so
// they meet only those.
const deciders: Readonly<Record<AggregateKind, AnyDecider>> = {
  agency: agencyDecider as unknown as AnyDecider,
  position: positionDecider as unknown as AnyDecider,
  merger: mergerDecider as unknown as AnyDecider,
  programme: programmeDecider as unknown as AnyDecider,
  person: personDecider as unknown as AnyDecider,
};

export const createAggregateStates = (): AggregateStates => {
  const streams = new Map<string, LedgerEntry[]>();
  const states = new Map<string, AnyState>();

  const stateOf = ({ kind, stream }: Target): AnyState => {
    const decider = deciders[kind];
    const known = states.get(stream);
    const entries = streams.get(stream) ?? [];
    // One or two new events are evolved one by one; a stream met for the first time is replayed at once.
    const state =
      known === undefined
        ? decider.replay(entries)
        : entries.slice(known.revision + 1).reduce((before, entry) => decider.evolve(before, entry), known);
    states.set(stream, state);
    return state;
  };

  return {
    ingest: (entry) => {
      const entries = streams.get(entry.stream);
      if (entries === undefined) streams.set(entry.stream, [entry]);
      else entries.push(entry);
    },
    revision: ({ stream }) => {
      const length = streams.get(stream)?.length ?? 0;
      return length === 0 ? 'none' : length - 1;
    },
    decide: (target, command) => deciders[target.kind].decide(command, stateOf(target)),
    merger: (mergerId) => {
      const at = target('merger', mergerId);
      // The stream of a merger is decided by the merger's own decider.
      return streams.has(at.stream) ? (stateOf(at).procedure as MergerProcedure) : undefined;
    },
    joined: (agencyId) => {
      const at = target('agency', agencyId);
      return streams.has(at.stream) ? [...(stateOf(at).procedure as AgencyProcedure).joined.values()] : [];
    },
  };
};
