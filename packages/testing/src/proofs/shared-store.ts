import { type EventStore, HeadMoved, type OpenStore } from '@orgledger/store';

/** A store that a ledger opens and its player reads too. */
export type SharedStore = {
  readonly open: OpenStore;
  readonly store: () => EventStore;
  /** While somebody else is always faster, no append succeeds. */
  readonly rival: (present: boolean) => void;
};

/** Keeps hold of the store that a ledger opens, and comes between them where another writer is played. */
export const sharedStore = (open: OpenStore): SharedStore => {
  let opened: EventStore | undefined;
  let rivalled = false;
  return {
    open: async (args) => {
      const store = await open(args);
      opened = {
        ...store,
        append: async (...append) => {
          const head = await store.head();
          if (rivalled) throw new HeadMoved({ expected: head, actual: head + 1 });
          return store.append(...append);
        },
      };
      return opened;
    },
    store: () => {
      if (opened === undefined) throw new Error('the ledger has not opened its store yet');
      return opened;
    },
    rival: (present) => {
      rivalled = present;
    },
  };
};
