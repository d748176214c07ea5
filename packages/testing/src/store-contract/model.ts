import type { AppendOptions, AppendResult } from '@orgledger/store';

/** An append as the model sees it: the ids it carries and a mark by which its content is told from others'. */
export type ModelAppend = {
  readonly stream: string;
  readonly ids: readonly string[];
  readonly mark: number;
  readonly options: AppendOptions;
};

export type ModelEntry = {
  readonly stream: string;
  readonly revision: number;
  readonly index: number;
  readonly id: string;
  readonly mark: number;
};

/** What a store is meant to be, as plainly as it can be said: one list, searched from end to end. */
export const createModel = () => {
  const log: ModelEntry[] = [];
  const streamOf = (stream: string): readonly ModelEntry[] => log.filter((entry) => entry.stream === stream);

  return {
    log: log as readonly ModelEntry[],
    streamOf,

    /** The result, or the code of the refusal. */
    append({ stream, ids, mark, options }: ModelAppend): AppendResult | string {
      const stored = streamOf(stream);
      const first = options.expectedRevision === 'none' ? 0 : options.expectedRevision + 1;
      if (new Set(ids).size < ids.length) return 'DuplicateEventId';
      const there = stored.slice(first, first + ids.length);
      const last = there.at(-1);
      if (last !== undefined && there.map(({ id }) => id).join() === ids.join()) {
        return { revision: last.revision, index: last.index, head: last.index + 1, repeated: true };
      }
      if (first !== stored.length) return 'RevisionConflict';
      if (options.ifHead !== undefined && options.ifHead !== log.length) return 'HeadMoved';
      if (stored.some(({ id }) => ids.includes(id))) return 'DuplicateEventId';
      for (const [place, id] of ids.entries())
        log.push({ stream, revision: first + place, index: log.length, id, mark });
      const head = log.length;
      return { revision: first + ids.length - 1, index: head - 1, head, repeated: false };
    },
  };
};

export type Model = ReturnType<typeof createModel>;
