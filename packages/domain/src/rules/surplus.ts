import type { AgencyRecord } from '../chart/index.ts';

type Rows = AgencyRecord['surplus'];

/** Posts above a limit or quota: those allowed on a day, and those that ever were. A surplus without an end is still allowed. */
export const surplusOf = (
  rows: Rows,
  on: string,
): { readonly allowed: number; readonly ever: number; readonly by: readonly string[] } => {
  const sum = (some: Rows): number => some.reduce((total, { posts }) => total + posts, 0);
  const isAllowed = ({ until }: Rows[number]): boolean => until === undefined || until >= on;
  return { allowed: sum(rows.filter(isAllowed)), ever: sum(rows), by: rows.map(({ by }) => by) };
};
