import type { z } from 'zod';
import { type CivilDate, daysInMonth, FIRST_DAY, isCivilDate } from './civil-date.ts';

/**
 * When something came into force, as far as it is known: on one of the days from `first` to `last`.
 * An open start (`[..2014-12-31]`) begins on the first day there is.
 */
export type Window = { readonly first: CivilDate; readonly last: CivilDate };

/**
 * A window in the subset of EDTF (ISO 8601-2) that says one day out of a range: `2018-02-28`, `2018-03`, `2018`,
 * `[2018-03-20..2019-12-31]`, `[..2014-12-31]`. The ends of a set may be a day, a month or a year. An open end is no
 * window: an entry counts on its last day, so it must have one.
 */
export type Edtf = string & z.core.$brand<'Edtf'>;

/** The window of an EDTF text, or `undefined` when the text is none of the forms above or ends before it begins. */
export const parseWindow = (text: string): Window | undefined => {
  const set = /^\[([^\]]*)\.\.([^\]]+)\]$/.exec(text);
  if (set === null) return boundsOf(text);
  const from = set[1] ?? '';
  const first = from === '' ? FIRST_DAY : boundsOf(from)?.first;
  const last = boundsOf(set[2] ?? '')?.last;
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last };
};

/** The window of a text that is known to be one. Throws a RangeError on any other text. */
export const windowOf = (text: string): Window => {
  const window = parsed.get(text) ?? parseWindow(text);
  if (window === undefined)
    throw new RangeError('not a window: use 2018-02-28, 2018-03, 2018 or [2018-01..2018-04-04]');
  if (parsed.size > 10_000) parsed.clear();
  parsed.set(text, window);
  return window;
};

/** The shortest text for a window: a day, a month or a year where the window is exactly that, else a set. */
export const formatWindow = ({ first, last }: Window): Edtf => {
  if (first === last) return edtf(first);
  for (const length of [7, 4]) {
    const bounds = boundsOf(first.slice(0, length));
    if (bounds?.first === first && bounds.last === last) return edtf(first.slice(0, length));
  }
  return edtf(`[${first === FIRST_DAY ? '' : first}..${last}]`);
};

/** True when some day lies in both windows, so that the order of the two is not known from the windows alone. */
export const overlaps = (a: Window, b: Window): boolean => a.first <= b.last && b.first <= a.last;

// A ledger names the same few thousand windows over and over; parsing each once halves the time of a replay.
const parsed = new Map<string, Window>();

const edtf = (text: string): Edtf => text as Edtf;

const boundsOf = (text: string): Window | undefined => {
  if (isCivilDate(text)) return { first: text, last: text };
  if (!/^\d{4}(-\d{2})?$/.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const [from, to] = text.length === 4 ? [1, 12] : [Number(text.slice(5)), Number(text.slice(5))];
  if (year < 1 || from < 1 || to > 12) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    first: `${text.slice(0, 4)}-${two(from)}-01` as CivilDate,
    last: `${text.slice(0, 4)}-${two(to)}-${daysInMonth(year, to)}` as CivilDate,
  };
};
