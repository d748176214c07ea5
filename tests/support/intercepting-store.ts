import type { AppendResult, EventStore, OpenStore } from '@orgledger/store';

type Arguments = Parameters<EventStore['append']>;

/** Comes between a ledger and its store. `number` counts the appends from 1; `append` does what was asked for. */
export type Intercept = (number: number, append: () => Promise<AppendResult>, args: Arguments) => Promise<AppendResult>;

/** A store whose appends pass through a test's hands. */
export const intercepting =
  (open: OpenStore, intercept: Intercept): OpenStore =>
  async (validator) => {
    const store = await open(validator);
    let number = 0;
    return {
      ...store,
      append: (...args) => {
        number += 1;
        return intercept(number, () => store.append(...args), args);
      },
    };
  };
