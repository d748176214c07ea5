/** The shape of a decider: ours, or any that other decider libraries accept. */
export type AnyDecider<C, S, E> = {
  readonly initialState: () => S;
  readonly decide: (command: C, state: S) => E | E[];
  readonly evolve: (state: S, event: E) => S;
};
