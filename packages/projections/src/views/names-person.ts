/**
 * Whether an entry's data names a person, wherever in it: who holds a post, moves or leaves, now or by a plan, and who answers for
 * a step of a merger.
 */
export const namesPerson = (data: unknown, personId: string): boolean => {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(
    ([field, value]) => (PERSON_FIELDS.has(field) && [value].flat().includes(personId)) || namesPerson(value, personId),
  );
};

const PERSON_FIELDS: ReadonlySet<string> = new Set(['personId', 'holder', 'drafters', 'approvers']);
