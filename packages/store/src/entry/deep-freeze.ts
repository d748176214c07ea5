/** Freezes a JSON value all the way down. It must nest no deeper than the store's limit. */
export const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) {
    if (typeof part === 'object') deepFreeze(part);
  }
  return Object.freeze(value);
};
