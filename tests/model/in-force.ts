import type { Statement } from './statements.ts';

type Said = Statement['said'];

/**
 * What is certainly in force on a day, in the order in which they count: by last day, first day, `order`, and
 * the place in which they were accepted.
 */
export const inForce = (accepted: readonly Said[], day: string): readonly Said[] =>
  accepted
    .map((said, place) => ({ said, place, key: [last(said.effective), first(said.effective), order(said)].join(' ') }))
    .filter(({ said }) => last(said.effective) <= day)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    .map(({ said }) => said);

// From -1000 to 1000, so that it compares as text.
const order = (said: Said): string => String((said.order ?? 0) + 1000).padStart(4, '0');

const ends = (effective: string): readonly [string, string] => {
  const [from = '', to = from] = effective.replace(/[[\]]/g, '').split('..');
  return [from, to];
};

const first = (effective: string): string => `${ends(effective)[0] || '0001'}-01-01`.slice(0, 10);

const last = (effective: string): string => {
  const to = ends(effective)[1];
  if (to.length === 10) return to;
  if (to.length === 4) return `${to}-12-31`;
  const [year = 0, month = 0] = to.split('-').map(Number);
  return `${to}-${daysOf(year, month)}`;
};

const daysOf = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};
