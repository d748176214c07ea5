import type { CorrectionSaid, Destinations, MergerSaid, Profile, Said } from './said/index.ts';

/** A command that was accepted, and the ids of the entries that it became, where somebody may want to correct them. */
export type Recorded = { readonly said: Said | CorrectionSaid; readonly entries?: readonly string[] };

/** One thing that was said. `id`: that of its entry. */
export type Statement = { readonly id: string | undefined; readonly said: Exclude<Said, { command: 'RecordMerger' }> };

type Correction = Extract<CorrectionSaid, unknown>;
type Change = Extract<CorrectionSaid, { command: 'CorrectEntries' }>['data']['entries'][number];

/** What counts of all that was accepted, in the order of acceptance, each as it stands after all corrections. */
export const standing = (recorded: readonly Recorded[]): readonly Statement['said'][] => {
  const annulled = new Set<string>();
  const changes = new Map<string, Partial<Change>>();
  // From the newest back: a correction that was annulled counts for nothing, and what a newer one says wins.
  for (const { said, entries = [] } of recorded.toReversed()) {
    if (!isCorrection(said)) continue;
    const targets = said.command === 'AnnulEntries' ? said.data.entryIds : said.data.entries.map((one) => one.entryId);
    for (const [place, target] of targets.entries()) {
      if (annulled.has(entries[place] ?? '')) continue;
      if (said.command === 'AnnulEntries') annulled.add(target);
      else changes.set(target, { ...said.data.entries[place], ...changes.get(target) });
    }
  }
  return statementsOf(recorded)
    .filter(({ id }) => id === undefined || !annulled.has(id))
    .map(({ id, said }) => {
      const { entryId: _entryId, ...change } = changes.get(id ?? '') ?? {};
      // What a correction says instead is what the entry could have said.
      return { ...said, ...change } as Statement['said'];
    });
};

const isCorrection = (said: Said | CorrectionSaid): said is Correction =>
  said.command === 'CorrectEntries' || said.command === 'AnnulEntries';

/** A merger that is recorded at once is proposed, approved and completed. */
const statementsOf = (recorded: readonly Recorded[]): readonly Statement[] => {
  const statements: Statement[] = [];
  for (const { said, entries = [] } of recorded) {
    if (isCorrection(said)) continue;
    if (said.command === 'CompleteMerger') {
      statements.push({ id: entries[0], said: { ...said, data: filled(said.data, statements) } });
    } else if (said.command === 'RecordMerger') {
      const { effective, order, data } = said;
      const { mergerId, programmeId, shape, predecessors, successor } = data;
      const proposal = { mergerId, programmeId, shape, predecessors, successor };
      statements.push(
        { id: entries[0], said: { command: 'ProposeMerger', data: proposal, effective, order } },
        { id: entries[1], said: { command: 'ApproveMerger', data: { mergerId }, effective, order } },
        { id: entries[2], said: { command: 'CompleteMerger', data, effective, order } },
      );
    } else statements.push({ id: entries[0], said });
  }
  return statements;
};

type Completion = Extract<MergerSaid, { command: 'CompleteMerger' }>['data'];
type Approved = Destinations & { readonly profile?: Profile | undefined };

/** What a completion leaves out is as the proposal and the approval said that were accepted before it. */
const filled = (data: Completion, before: readonly Statement[]): Completion => {
  let plan: Pick<Completion, 'shape' | 'predecessors'> = {};
  let approval: Approved = {};
  for (const { said } of before) {
    if (said.command === 'ProposeMerger' && said.data.mergerId === data.mergerId) plan = said.data;
    if (said.command === 'ApproveMerger' && said.data.mergerId === data.mergerId)
      approval = said.data.destinations ?? {};
  }
  const { profile, ...approved } = approval;
  const stated = Object.entries(data).filter(([, value]) => value !== undefined && !isEmpty(value));
  const { mergerId, successor } = data;
  const { shape, predecessors } = plan;
  return {
    ...approved,
    ...Object.fromEntries(stated),
    ...{ mergerId, shape, predecessors },
    successor: { ...successor, profile: successor.profile ?? profile },
  };
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
