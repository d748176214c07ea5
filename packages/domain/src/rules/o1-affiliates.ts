import type { AgencyRecord } from '../chart/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import type { Objection } from './objection.ts';
import { partiesOn } from './settled-parties.ts';

/**
 * O1, closing: no affiliated body is left at an ended agency. Source: in Hạ Long the Party cell, the trade union and the youth
 * union passed to joint activity with the merger.
 */
export const noAffiliateLeft: ClosingRule = {
  id: 'O1',
  judge: ({ merger, chart }) => partiesOn(merger, chart).flatMap(affiliatesLeft),
};

/** Each body that an ended agency still has. */
export const affiliatesLeft = ({ id, end, affiliates }: AgencyRecord): readonly Objection[] =>
  end === undefined
    ? []
    : affiliates.map(({ body, by }) => ({
        rule: 'O1',
        answer: 'broken',
        subjects: [`agency:${id}`],
        entries: [by, end.by],
        day: end.effective,
        message: `the ${body} of the agency was left with it; transfer it, and date the transfer before the end`,
      }));
