import { ruleProperty } from '../rule-property.ts';

/** Every entry applies where it folds: what was recorded can be read, and nothing is passed over. */
export const applicable = ruleProperty({
  id: 'applicable',
  name: 'every entry applies',
  statement: 'each entry can apply in full on its day, after what comes before it',
  watch: () => ({
    notApplicable: (entry, { rule, ids, message }) => [
      { subject: `entry:${entry.id}`, message: `${entry.type}, ${rule ?? 'no rule'}, ${ids.join(' ')}: ${message}` },
    ],
  }),
});
