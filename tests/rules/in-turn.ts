/** Does something with each of a list, one after the other. */
export const inTurn = async <T, R>(list: readonly T[], work: (one: T) => Promise<R> | R): Promise<readonly R[]> => {
  const done: R[] = [];
  for (const one of list) done.push(await work(one));
  return done;
};
