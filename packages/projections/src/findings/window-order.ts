import { type CivilDate, type DatedEntry, formatWindow, type Subject, subjectOf, type Window } from '@orgledger/domain';
import { type ChartIndex, createChartIndex } from '../chart/index.ts';
import type { Detector } from './context.ts';
import { type Break, tryOn } from './earlier-day.ts';
import { finding } from './finding.ts';
import type { Moment } from './history.ts';
import { subjectOfEntry } from './subject-of-entry.ts';

/** How many entries are tried on another day. Those beyond are not looked at. */
const ENTRIES = 1000;

/** How many days of a window are tried. */
const DAYS = 32;

/**
 * Entries that would break a rule, or keep another entry from applying, if they were of an early day of their window and not of
 * the last, on which they count. Each is tried alone, on the first day on which it could apply: one that could not must have come
 * after what it needs. What only two entries together would break is not found, nor what only a day in between would. A
 * stated `order` among entries of the same records is kept.
 */
export const windowOrder: Detector = ({ moments, placed, on }) => {
  const movable = moments.filter(({ window }) => window.first < window.last).slice(0, ENTRIES);
  if (movable.length === 0) return [];
  const index = createChartIndex();
  for (const { entry, window } of placed) if (window.first <= on) index.insert(entry);
  const touched = new Map(moments.map(({ entry, changes }) => [entry.id, subjectsOf(changes)]));
  return movable.flatMap((moment) => {
    const { entry, window } = moment;
    const found = firstTry(index, entry, earliest(moment, moments, touched), window.last);
    if (found === undefined) return [];
    return [told(entry, found.day, found.broken, narrower(index, entry, window, found.day))];
  });
};

/** The first day of the window on which the entry may be, with what has a lower order and changes the same before it. */
const earliest = (
  { entry, window }: Moment,
  moments: readonly Moment[],
  touched: ReadonlyMap<string, ReadonlySet<Subject>>,
): CivilDate => {
  const own = touched.get(entry.id) ?? new Set<Subject>();
  let day = window.first;
  for (const other of moments) {
    if (other.entry.id === entry.id) return day;
    if (other.window.last <= day || other.entry.data.order >= entry.data.order) continue;
    if (!own.isDisjointFrom(touched.get(other.entry.id) ?? own)) day = other.window.last;
  }
  return day;
};

/** What breaks on the first day on which the entry could apply, if anything. */
const firstTry = (index: ChartIndex, entry: DatedEntry, from: CivilDate, last: CivilDate) => {
  let day: CivilDate | undefined = from;
  for (let tries = 0; tries < DAYS && day !== undefined && day < last; tries += 1) {
    const tried = tryOn(index, entry, day);
    if (tried.applies) return tried.broken === undefined ? undefined : { day, broken: tried.broken };
    day = tried.next;
  }
  return undefined;
};

/**
 * The widest window that ends on the same day and whose first day breaks nothing, of the first days on which other entries count;
 * else the last day.
 */
const narrower = (index: ChartIndex, entry: DatedEntry, { last }: Window, day: CivilDate) => {
  const days = new Set(index.placed.map(({ window }) => window.last).filter((one) => one > day && one < last));
  const first = [...days].slice(0, DAYS).find((one) => {
    const tried = tryOn(index, entry, one);
    return tried.applies && tried.broken === undefined;
  });
  return formatWindow({ first: first ?? last, last });
};

const told = (entry: DatedEntry, day: CivilDate, { rule, subject, other, message }: Break, window: string) =>
  finding({
    kind: 'WindowOrder',
    ...(rule === undefined ? {} : { rule }),
    certainty: 'possible',
    subjects: [...new Set([subjectOfEntry(entry), subject])],
    entries: other === undefined ? [entry.id] : [entry.id, other],
    day: entry.data.effective,
    message: `${entry.type} may be of ${day}, and then: ${message}. Narrow its window to ${window}${other === undefined ? '' : ', or give it a higher order than the other entry'}, where the source allows`,
  });

const subjectsOf = (changes: Moment['changes']): ReadonlySet<Subject> =>
  new Set(changes.map(({ after }) => subjectOf(after)));
