import { isActive } from '@orgledger/domain';
import type { Detector } from './context.ts';
import { finding } from './finding.ts';

/** F4, as far as it refuses nothing: an active agency that is counted as a focal point has a head position. */
export const noHeadPost: Detector = ({ chart, on, certaintyOf }) =>
  [...chart.agencies.values()]
    .filter((agency) => agency.focalPoint && isActive(agency))
    .filter(({ positions }) => !positions.some((id) => chart.positions.get(id)?.rank === 'head'))
    .map(({ id }) =>
      finding({
        kind: 'NoHeadPost',
        certainty: certaintyOf(`agency:${id}`),
        subjects: [`agency:${id}`],
        entries: [],
        day: on,
        message: 'the agency has no head position on that day; establish it',
      }),
    );

/** F4, as far as it refuses nothing: a head position has a holder. Somebody acting is one. */
export const headPostVacant: Detector = ({ chart, on, certaintyOf }) =>
  [...chart.positions.values()]
    .filter((position) => position.rank === 'head' && isActive(position) && position.holders.length === 0)
    .map(({ id, agencyId, begin }) =>
      finding({
        kind: 'HeadPostVacant',
        certainty: certaintyOf(`position:${id}`),
        subjects: [`position:${id}`, `agency:${agencyId}`],
        entries: [begin.by],
        day: on,
        message: 'nobody is known to hold the head position on that day; record who does, or who acts',
      }),
    );
