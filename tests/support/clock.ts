/** The instant of a scene's first entry. */
const START = '2026-01-01T00:00:00.000Z';

/** A clock that shows a later second each time it is looked at. */
export const steppingClock = (start = START): (() => Date) => {
  let next = Date.parse(start);
  return () => {
    const now = new Date(next);
    next += 1_000;
    return now;
  };
};

/** A clock that shows the given instants one after the other, and the last of them from then on. */
export const clockShowing = (...instants: readonly [string, ...string[]]): (() => Date) => {
  let next = 0;
  return () => {
    const instant = instants[Math.min(next, instants.length - 1)] ?? instants[0];
    next += 1;
    return new Date(instant);
  };
};

/** Ids that are counted: `command-1`, `command-2` and so on. */
export const countingIds = (): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `command-${count}`;
  };
};
