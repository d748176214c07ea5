/** Places 0 to `size - 1` in parts that can be joined: at first each is a part of its own. */
export const createPartition = (size: number) => {
  // Each place names another one of its part, and one of them names itself.
  const parent = Array.from({ length: size }, (_, place) => place);

  const find = (place: number): number => {
    let root = place;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) root = up;
    // What was passed names the end of the way, so that the next way is short.
    for (let passed = place; passed !== root; ) {
      const up = parent[passed] ?? root;
      parent[passed] = root;
      passed = up;
    }
    return root;
  };

  return {
    join(one: number, other: number): void {
      parent[find(one)] = find(other);
    },
    /** The places of each part in ascending order. */
    parts(): readonly (readonly number[])[] {
      const parts = new Map<number, number[]>();
      for (const place of parent.keys()) {
        const root = find(place);
        const part = parts.get(root);
        if (part === undefined) parts.set(root, [place]);
        else part.push(place);
      }
      return [...parts.values()];
    },
  };
};
