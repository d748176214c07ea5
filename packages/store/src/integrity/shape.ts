/** Where a tree of several leaves is parted: the largest power of two below their number (RFC 6962, 2.1). */
export const splitOf = (size: number): number => {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
};

/** The level whose nodes stand for so many leaves; undefined where the number is no power of two. */
export const levelOf = (size: number): number | undefined => {
  const level = Math.round(Math.log2(size));
  return 2 ** level === size ? level : undefined;
};

/** How many nodes of a level are over leaves that are all there. */
export const nodesAt = (level: number, size: number): number => Math.floor(size / 2 ** level);
