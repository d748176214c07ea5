import type { EntryValidator, EventStore, OpenStore } from '@orgledger/store';
import type { TestContext } from 'vitest';

/** One backend to test, empty when made. */
export type StoreUnderTest = {
  /** Opens an instance over the backend; several may be open at once and share its log. */
  readonly open: OpenStore;
  /** Called when every instance is closed. */
  readonly dispose: () => Promise<void>;
  /** Whether the log outlives the process. */
  readonly persistent: boolean;
};

export type MakeStore = () => Promise<StoreUnderTest>;

export type Scene = {
  readonly store: EventStore;
  /** Opens one more instance; it is closed with the scene. */
  readonly open: (validator?: EntryValidator) => Promise<EventStore>;
  readonly persistent: boolean;
  readonly context: TestContext;
};

/** A validator that lets everything pass as it is. */
export const acceptAll: EntryValidator = { check: () => {}, read: (content) => content };

/** Makes test functions that get an open store on an empty backend and clean up after it. */
export const sceneOf =
  (makeStore: MakeStore) =>
  (body: (scene: Scene) => Promise<void>) =>
  async (context: TestContext): Promise<void> => {
    const backend = await makeStore();
    const opened: EventStore[] = [];
    const open = async (validator = acceptAll): Promise<EventStore> => {
      const store = await backend.open({ validator });
      opened.push(store);
      return store;
    };
    try {
      await body({ store: await open(), open, persistent: backend.persistent, context });
    } finally {
      for (const store of opened) await store.close();
      await backend.dispose();
    }
  };
