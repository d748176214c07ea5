import type { Chart } from '@orgledger/domain';
import { sentences } from '../model/sentences.ts';
import { tablesOf } from './chart-tables.ts';

/**
 * What a chart says but for whom an agency reported to, was a unit of and was paid by when it ended. That stays on its record, and where the
 * other one ends on the same day, the order of recording says which was first.
 */
export const today = (chart: Chart): ReadonlySet<string> => {
  const tables = tablesOf(chart);
  const ended = new Set(tables.agencies.filter((one) => one.ended !== undefined).map(({ id }) => id));
  const of = ({ agencyId }: { readonly agencyId: string }) => !ended.has(agencyId);
  const agencies = tables.agencies.map((one) => (one.ended === undefined ? one : { ...one, unitOf: undefined }));
  return sentences({ ...tables, agencies, lines: tables.lines.filter(of), funding: tables.funding.filter(of) });
};
