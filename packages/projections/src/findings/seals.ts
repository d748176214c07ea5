import { type Bloc, isActive } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/** K1, closing: the seals of an agency that ended are surrendered. */
export const sealOfEndedAgency: Detector = ({ chart, certaintyOf, issuesOn }) =>
  [...chart.agencies.values()].flatMap(({ id, end, seals }) =>
    end === undefined
      ? []
      : seals.map(({ sealId, by }) =>
          finding({
            kind: 'SealOfEndedAgency',
            certainty: certaintyOf(`agency:${id}`),
            subjects: [`agency:${id}`],
            entries: [by, end.by],
            day: end.effective,
            message: `the seal ${sealId} was not surrendered; record that it was, or have it handed in`,
            issues: issuesOn('K1', id),
          }),
        ),
  );

/** K1, closing: a joint agency may have one seal of each bloc, and no agency two of one. */
export const sealsOfOneBloc: Detector = ({ chart, on, certaintyOf, issuesOn }) =>
  [...chart.agencies.values()].filter(isActive).flatMap(({ id, seals }) =>
    [...Map.groupBy(seals, ({ bloc }): Bloc => bloc)]
      .filter(([, same]) => same.length > 1)
      .map(([bloc, same]) =>
        finding({
          kind: 'SealsOfOneBloc',
          certainty: certaintyOf(`agency:${id}`),
          subjects: [`agency:${id}`],
          entries: same.map(({ by }) => by),
          day: on,
          message: `the agency has ${same.length} ${bloc} seals (${same.map(({ sealId }) => sealId).join(', ')}); surrender all but one`,
          issues: issuesOn('K1', id),
        }),
      ),
  );
