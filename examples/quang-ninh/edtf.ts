/** The days on which something may have come into force, both included; no `earliest` where the start is open. */
export type Window = { readonly earliest: string | undefined; readonly latest: string };

/** The window in EDTF, as short as it can be said: `2018-02-28`, `2018-03`, `2015`, `[2018-01-01..2018-04-04]`, `[..2014-12-31]`. */
export const edtf = ({ earliest, latest }: Window): string => {
  if (earliest === undefined) return `[..${latest}]`;
  if (earliest === latest) return latest;
  const [year, month] = [latest.slice(0, 4), latest.slice(0, 7)];
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
  if (earliest === `${month}-01` && latest === `${month}-${daysOf(month)}`) return month;
  return `[${earliest}..${latest}]`;
};

// Day 0 of the next month is the last of this one.
const daysOf = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
