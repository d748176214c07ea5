import type { Holding, PositionRecord, Window } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';
import type { Moment } from './history.ts';

/** Somebody who held a post, certainly from the last day of `from` to the day before the first of `to`. */
type Tenure = {
  readonly personId: string;
  readonly from: Moment;
  to: Moment | undefined;
  /** Somebody acting stands in for a holder and takes nobody's place. */
  readonly acting: boolean;
  readonly capacity: number;
};

/**
 * A person was seen in a post that was certainly full of others on every day of the window, and is not known to have held it
 * or acted in it. Judged once the window is over.
 */
export const attestationContradicted: Detector = ({ moments }) => {
  const attested = moments.flatMap(({ entry, ...moment }) =>
    entry.type === 'HolderAttested' && moment.certain ? [{ ...moment, entry }] : [],
  );
  const tenures = tenuresOf(moments, new Set<string>(attested.map(({ entry }) => entry.data.positionId)));
  return attested.flatMap(({ entry, window }) => {
    const own = tenures.get(entry.data.positionId) ?? [];
    const others = own.filter(
      (one) => one.personId !== entry.data.personId && !one.acting && isThroughout(one, window),
    );
    const isHolder = own.some((one) => one.personId === entry.data.personId && mayReach(one, window));
    const [first] = others;
    if (first === undefined || isHolder || others.length < first.capacity) return [];
    return finding({
      kind: 'AttestationContradicted',
      subjects: [`position:${entry.data.positionId}`],
      entries: [entry.id, ...others.map(({ from }) => from.entry.id)],
      day: entry.data.effective,
      message:
        'others certainly held the post on all these days; correct the post, the window or the tenure of one of them',
    });
  });
};

/** Who held each of these posts, from which entry to which. */
const tenuresOf = (moments: readonly Moment[], posts: ReadonlySet<string>): ReadonlyMap<string, readonly Tenure[]> => {
  const found = new Map<string, Tenure[]>();
  const open = new Map<string, Tenure>();
  for (const moment of posts.size === 0 ? [] : moments) {
    for (const { before, after } of moment.changes) {
      if (after.record !== 'position' || !posts.has(after.id)) continue;
      const was = before?.record === 'position' ? holdingsOf(before) : new Map<string, Holding>();
      const is = holdingsOf(after);
      for (const key of was.keys()) {
        const tenure = open.get(key);
        if (!is.has(key) && tenure !== undefined) tenure.to = moment;
      }
      for (const [key, { personId, appointment }] of is) {
        if (was.has(key)) continue;
        const acting = appointment === 'acting';
        const tenure = { personId, from: moment, to: undefined, acting, capacity: after.capacity };
        open.set(key, tenure);
        found.set(after.id, append(found.get(after.id), tenure));
      }
    }
  }
  return found;
};

const append = (tenures: Tenure[] | undefined, tenure: Tenure): Tenure[] => {
  if (tenures === undefined) return [tenure];
  tenures.push(tenure);
  return tenures;
};

/** Who holds a post, and whether acting: who is appointed after acting begins another tenure. */
const holdingsOf = ({ id, holders }: PositionRecord): ReadonlyMap<string, Holding> =>
  new Map(holders.map((one) => [`${id} ${one.personId} ${one.appointment === 'acting'}`, one]));

const isThroughout = ({ from, to }: Tenure, { first, last }: Window): boolean =>
  from.window.last <= first && (to === undefined || to.window.first > last);

/** The person may have held the post on some day of the window. */
const mayReach = ({ from, to }: Tenure, { first, last }: Window): boolean =>
  from.window.first <= last && (to === undefined || to.window.last >= first);
