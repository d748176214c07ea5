import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import { openStart } from '../open-start.ts';
import { assumed, fieldOrigin } from '../origin.ts';
import { pairOf } from '../pair.ts';

/** The post of the head of each predecessor, under the title that a statute names, and one post of the province. */
export const headPosts = (facts: Facts): readonly Command[] => [
  provincialHead,
  ...facts.predecessors.map((agency): Command => {
    const post = facts.headPosts.find((one) => one.agency === agency.id);
    if (post === undefined) throw new TypeError(`the facts name no head post of ${agency.id}`);
    return {
      command: 'EstablishPosition',
      id: `assumed/${agency.id}/head`,
      ...openStart('head-posts'),
      case: pairOf(agency).id,
      provenance: assumed('head-posts', 'The title is known; since when the post has existed is not stated.', {
        fields: [fieldOrigin(facts, 'titles', post.provenance)],
      }),
      data: {
        positionId: post.id,
        agencyId: agency.id,
        titles: [{ name: post.titleVi, statutory: post.statutory }],
        rank: 'head',
      },
    };
  }),
];

const provincialHead: Command = {
  command: 'EstablishPosition',
  id: 'assumed/quang-ninh/org-committee/head',
  ...openStart('head-posts'),
  provenance: assumed('authorities', 'A fact names its holder; since when the post has existed is not stated.'),
  data: {
    positionId: 'quang-ninh/org-committee#head',
    agencyId: 'quang-ninh/org-committee',
    titles: [{ name: 'Trưởng Ban Tổ chức Tỉnh ủy', statutory: true }],
    rank: 'head',
  },
};
