/** Lets subscribers sleep until the log may have grown. */
export type Alarm = {
  /** Wakes all who sleep. */
  ring(): void;
  /** Resolves at the next ring, when the signal aborts, or after `atMostMs` if given. */
  sleep(signal: AbortSignal | undefined, atMostMs: number | undefined): Promise<void>;
};

export const createAlarm = (): Alarm => {
  const sleepers = new Set<() => void>();
  return {
    ring() {
      for (const wake of [...sleepers]) wake();
    },
    sleep: (signal, atMostMs) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(wake);
          clearTimeout(timer);
          // A signal may live as long as the process; a listener left on it at every turn would be a leak.
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = atMostMs === undefined ? undefined : setTimeout(wake, atMostMs);
        sleepers.add(wake);
        signal?.addEventListener('abort', wake);
      }),
  };
};
