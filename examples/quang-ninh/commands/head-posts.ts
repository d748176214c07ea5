import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed, fieldOrigin } from '../origin.ts';
import { pairIn } from '../scope.ts';

/** The post of the head of each predecessor, under the title that a statute names. */
export const headPosts = (facts: Facts): readonly Command[] =>
  facts.predecessors.flatMap((agency): readonly Command[] => {
    const pair = pairIn(agency);
    const post = facts.headPosts.find((one) => one.agency === agency.id);
    if (pair === undefined || post === undefined) return [];
    return [
      {
        command: 'EstablishPosition',
        id: `assumed/${agency.id}/head`,
        ...openStart('head-posts'),
        case: pair.id,
        provenance: assumed('head-posts', 'The title is known; since when the post has existed is not stated.', {
          fields: [fieldOrigin(facts, 'titles', post.provenance)],
        }),
        data: {
          positionId: post.id,
          agencyId: agency.id,
          titles: [{ name: post.titleVi, statutory: post.statutory }],
          rank: 'head',
        },
      },
    ];
  });
