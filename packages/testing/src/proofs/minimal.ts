/**
 * The shortest list that one gets by leaving out elements as long as the rest still shows the same: leaving out any one more
 * shows it no longer. Long runs are tried first.
 */
export const minimal = async <T>(
  list: readonly T[],
  shows: (shorter: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> => {
  let kept = list;
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let again = true; again; ) {
      again = false;
      // From the end: what comes late rests on what comes early.
      for (let end = kept.length; end > 0; end -= size) {
        const shorter = [...kept.slice(0, Math.max(0, end - size)), ...kept.slice(end)];
        if (shorter.length === kept.length || !(await shows(shorter))) continue;
        kept = shorter;
        again = true;
      }
      if (size > 1) again = false;
    }
  }
  return kept;
};
