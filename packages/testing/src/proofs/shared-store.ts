import { type EventStore, HeadMoved, type NewEntry, type OpenStore } from '@orgledger/store';

/**
 * Who else writes: nobody, somebody who is always faster, or somebody who proposes another merger of the same agencies at the
 * same moment, on a store that cannot tell.
 */
type Rival = 'alone' | 'outrun' | 'race';

/** A store that a ledger opens and its player reads too. */
export type SharedStore = {
  readonly open: OpenStore;
  readonly store: () => EventStore;
  readonly play: (rival: Rival) => void;
};

/** Keeps hold of the store that a ledger opens, and comes between them where another writer is played. */
export const sharedStore = (open: OpenStore): SharedStore => {
  let opened: EventStore | undefined;
  let rival: Rival = 'alone';
  return {
    open: async (args) => {
      const store = await open(args);
      opened = {
        ...store,
        get capabilities() {
          return rival === 'race' ? { ...store.capabilities, ifHead: false } : store.capabilities;
        },
        append: async (stream, events, options) => {
          const head = await store.head();
          if (rival === 'outrun') throw new HeadMoved({ expected: head, actual: head + 1 });
          if (rival === 'race' && events[0]?.type === 'MergerProposed') await proposeFirst(store, events[0]);
          return store.append(stream, events, options);
        },
      };
      return opened;
    },
    store: () => {
      if (opened === undefined) throw new Error('the ledger has not opened its store yet');
      return opened;
    },
    play: (who) => {
      rival = who;
    },
  };
};

/** Another ledger has proposed the same a moment ago, as a merger of its own. */
const proposeFirst = async (store: EventStore, proposed: NewEntry): Promise<void> => {
  const mergerId = `${proposed.data['mergerId']}-rival`;
  const { commandId: _commandId, commandHash: _commandHash, ...metadata } = proposed.metadata;
  const id = `${proposed.id.slice(0, -1)}${proposed.id.endsWith('0') ? '1' : '0'}`;
  const rival = { ...proposed, id, data: { ...proposed.data, mergerId }, metadata };
  await store.append(`merger-${mergerId}`, [rival], { expectedRevision: 'none' });
};
