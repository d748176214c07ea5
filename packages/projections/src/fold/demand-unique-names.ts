import { type AgencyRecord, nameClash } from '@orgledger/domain';
import { NotApplicable } from './not-applicable.ts';
import type { Staging } from './staging.ts';
import { nameTie } from './ties.ts';

/** L9, after an entry: whoever began, or got another name, level or parent, has no active namesake under one parent. */
export const demandUniqueNames = (chart: Staging): void => {
  for (const record of chart.changes()) {
    if (record.record !== 'agency' || record.end !== undefined || record.lines.length === 0) continue;
    if (!isNews(chart.base.agencies.get(record.id), record)) continue;
    const clash = nameClash(record, chart.agenciesTied(nameTie(record)));
    if (clash !== undefined) throw new NotApplicable(clash);
  }
};

const isNews = (before: AgencyRecord | undefined, after: AgencyRecord): boolean =>
  before === undefined ||
  before.name.value !== after.name.value ||
  before.level !== after.level ||
  before.lines !== after.lines;
