import { Refused } from '../errors/index.ts';
import type { Message } from './message.ts';
import { sameJson } from './same-json.ts';
import type { OwnFact } from './state.ts';
import { type FoldKey, foldIndex, keyOf } from './timeline.ts';

type OwnEvent = Message<string, object>;

/**
 * Refuses events that the stream holds already: of the same type, for the same day and order, under the same instruments and
 * saying the same. So what is meant once is recorded once, though it comes under a new command id. Where a statement comes
 * from does not make it another one.
 */
export const demandNew = <E extends OwnEvent>(events: readonly E[], timeline: readonly OwnFact<E>[]): void => {
  const found = events.map((event) => factLike(event, timeline));
  if (events.length === 0 || !found.every((fact) => fact !== undefined)) return;
  const entries = found.map(({ id }) => id).filter((id) => id !== undefined);
  throw new Refused({
    code: 'AlreadyRecorded',
    ...(entries.length === 0 ? {} : { entries }),
    message:
      'this is recorded already, for the same day and under the same instruments, so nothing is left to do; if it happened twice on that day, give the second another order',
  });
};

const factLike = <E extends OwnEvent>(event: E, timeline: readonly OwnFact<E>[]): OwnFact<E> | undefined => {
  const key = keyOf(event.data, Number.POSITIVE_INFINITY);
  if (key === undefined) return undefined;
  // Facts of one day and order stand together, so a long stream is not searched from its beginning.
  for (let index = foldIndex(timeline, key) - 1; index >= 0; index -= 1) {
    const fact = timeline[index];
    if (fact === undefined || !sameTime(fact, key)) return undefined;
    if (fact.event.type === event.type && sameJson(said(fact.event), said(event))) return fact;
  }
  return undefined;
};

const sameTime = (one: FoldKey, other: FoldKey): boolean =>
  one.window.first === other.window.first && one.window.last === other.window.last && one.order === other.order;

const said = ({ data }: OwnEvent): object => ({ ...data, provenance: undefined });
