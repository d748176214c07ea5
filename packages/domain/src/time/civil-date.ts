import type { z } from 'zod';

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`, years 0001 to 9999. Days compare as strings. */
export type CivilDate = string & z.core.$brand<'CivilDate'>;

/** The first and the last day this library can name. */
export const FIRST_DAY = '0001-01-01' as CivilDate;
export const LAST_DAY = '9999-12-31' as CivilDate;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when `text` is a day that exists: `2018-02-29` is none. */
export const isCivilDate = (text: string): text is CivilDate => {
  const parts = shape.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** The number of days of a month, 28 to 31. `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** The day before; the first day has none. */
export const dayBefore = (day: CivilDate): CivilDate | undefined => shift(day, -1);

/** The day after; the last day has none. */
export const dayAfter = (day: CivilDate): CivilDate | undefined => shift(day, 1);

/**
 * The same day so many months later, 0 or more, or the last day of that month where it has no such day. Never later than the
 * last day there is.
 */
export const addMonths = (day: CivilDate, months: number): CivilDate => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year > 9999) return LAST_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as CivilDate;
};

const shift = (day: CivilDate, days: number): CivilDate | undefined => {
  // Date.UTC maps the years 0 to 99 to 1900, so the year is set apart.
  const date = new Date(0);
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + days);
  const year = date.getUTCFullYear();
  if (year < 1 || year > 9999) return undefined;
  return `${String(year).padStart(4, '0')}-${date.toISOString().slice(-19, -14)}` as CivilDate;
};
