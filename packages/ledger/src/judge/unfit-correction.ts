import {
  checkEvent,
  currentVersion,
  demandOwnRules,
  InvalidEvent,
  isCorrection,
  isRefused,
  type LedgerEntry,
  type Refusal,
  streamOf,
} from '@orgledger/domain';
import type { ChartIndex } from '@orgledger/projections';

/** Refuses a correction that would make of an entry what no command could have recorded: another shape, another stream. */
export const unfitCorrection = (index: ChartIndex, added: readonly LedgerEntry[]): Refusal | undefined => {
  if (!added.some(isCorrection)) return undefined;
  for (const { entry } of index.effectOf(added).placed) {
    const { id, type, data, stream } = entry;
    try {
      checkEvent({ type, version: currentVersion(type), data });
      demandOwnRules(entry);
    } catch (error) {
      if (isRefused(error)) return { ...error.refusal, entries: [id] };
      if (!(error instanceof InvalidEvent)) throw error;
      return {
        code: 'InvalidCommand',
        field: `data.entries.data${error.field === '' ? '' : `.${error.field}`}`,
        entries: [id],
        message: 'what is put in place has not the shape of such an entry; give all that it says',
      };
    }
    if (streamOf(entry) !== stream) {
      return {
        code: 'CannotCorrect',
        entries: [id],
        message:
          'a correction does not move an entry to another subject; annul it, and record it anew where it belongs',
      };
    }
  }
  return undefined;
};
