import { type AgencyRecord, isActive } from '../chart/index.ts';
import type { Bloc } from '../values/index.ts';
import type { ClosingRule } from './closing-rule.ts';
import type { Objection } from './objection.ts';
import { partiesOn } from './settled-parties.ts';

/**
 * K1, closing: the seals of an ended agency are surrendered, and a joint agency has no more of one bloc than the policy says.
 * Source: Decree 99/2016/NĐ-CP, one seal for each agency and surrender on merger; joint agencies kept one of each bloc.
 */
export const seals: ClosingRule = {
  id: 'K1',
  judge: ({ merger, chart }, policy) =>
    partiesOn(merger, chart).flatMap((agency) => [
      ...sealsLeft(agency),
      ...sealsOfOneBloc(agency, policy.closing.K1.sealsPerBloc),
    ]),
};

/** Each seal that an ended agency still has. */
export const sealsLeft = ({ id, end, seals: held }: AgencyRecord): readonly Objection[] =>
  end === undefined
    ? []
    : held.map(({ sealId, by }) => ({
        rule: 'K1',
        answer: 'broken',
        subjects: [`agency:${id}`],
        entries: [by, end.by],
        day: end.effective,
        message: `the seal ${sealId} was not surrendered; record that it was, or have it handed in`,
      }));

/** Each bloc of which an active agency has more seals than it may. */
export const sealsOfOneBloc = (agency: AgencyRecord, atMost: number): readonly Objection[] =>
  !isActive(agency)
    ? []
    : [...Map.groupBy(agency.seals, ({ bloc }): Bloc => bloc)]
        .filter(([, same]) => same.length > atMost)
        .map(([bloc, same]) => ({
          rule: 'K1',
          answer: 'broken',
          subjects: [`agency:${agency.id}`],
          entries: same.map(({ by }) => by),
          message: `the agency has ${same.length} ${bloc} seals (${same.map(({ sealId }) => sealId).join(', ')}); surrender ${atMost === 1 ? 'all but one' : `all but ${atMost}`}`,
        }));
