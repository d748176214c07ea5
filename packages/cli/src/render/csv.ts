import { stringify } from 'csv-stringify/sync';

/** RFC 4180 with a header row. A cell that a spreadsheet would run as a formula is written as text. */
export const csv = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([...rows.map((row) => [...row])], { header: true, columns: [...columns], escape_formulas: true }).trimEnd();
