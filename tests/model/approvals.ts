import type { Destinations, MergerSaid, Profile, Said } from './said/index.ts';

type Approved = Destinations & { readonly profile?: Profile | undefined };

export const isMerger = (said: Said): said is MergerSaid =>
  typeof said.data === 'object' && said.data !== null && 'mergerId' in said.data;

/** What a completion leaves out is as the approval said that was accepted before it. */
export const asApproved = (accepted: readonly Said[]): readonly Said[] =>
  accepted.map((said, place) => {
    if (said.command !== 'CompleteMerger') return said;
    const approvals = accepted
      .slice(0, place)
      .filter((one) => one.command === 'ApproveMerger')
      .filter((one) => one.data.mergerId === said.data.mergerId);
    return { ...said, data: filled(said.data, approvals.at(-1)?.data.destinations ?? {}) };
  });

type Completion = Extract<MergerSaid, { command: 'CompleteMerger' }>['data'];

const filled = (data: Completion, { profile, ...approved }: Approved): Completion => {
  const said = Object.entries(data).filter(
    ([, value]) => !(value === undefined || (Array.isArray(value) && value.length === 0)),
  );
  const { successor } = data;
  return {
    ...approved,
    ...Object.fromEntries(said),
    mergerId: data.mergerId,
    successor: { ...successor, profile: successor.profile ?? profile },
  };
};
