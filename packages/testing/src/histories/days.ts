import { formatWindow, parseWindow } from '@orgledger/domain';

const START = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;

type When = { readonly width: number; readonly back: number };

/** The window of a step: it ends on its day, or so many days back, and begins as much earlier as its width. */
export const windowFor = (day: number, { width, back }: When): string => {
  const last = Math.max(0, day - back);
  const window = parseWindow(`[${dayText(Math.max(0, last - width))}..${dayText(last)}]`);
  if (window === undefined) throw new RangeError('a generated history stays within the calendar');
  return formatWindow(window);
};

const dayText = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10);

/** The day so many days after another. */
export const dayAfterBy = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
