import type { AgencyRecord } from '@orgledger/domain';
import { ruleProperty } from '../rule-property.ts';

/**
 * Added up over whatever agencies an entry changes, and not over the parties that it names: the posts are as many after it as
 * before, but for a decision on the quota itself and for what leaves the apparatus with its agency.
 */
export const quotaKept = ruleProperty({
  id: 'quota-kept',
  name: 'the total quota is conserved',
  statement:
    'the posts of all agencies together change only by a decision on a quota, or with an agency that ends unheired',
  watch: () => ({
    applied: ({ entry, changes }) => {
      if (entry.type === 'StaffingQuotaSet') return [];
      if (entry.type === 'AgencyAbolished' && entry.data.rest?.kind !== 'agency') return [];
      const agencies = changes.flatMap(({ before, after }) =>
        after.record === 'agency' ? [{ was: before?.record === 'agency' ? before : undefined, is: after }] : [],
      );
      const touched = agencies.filter(({ was, is }) => was?.quota !== is.quota);
      const before = touched.map(({ was }) => (was === undefined ? 0 : posts(was)));
      const after = touched.map(({ was, is }) => (was === undefined || is.quota.length > 0 ? posts(is, true) : 0));
      const [was, is] = [sum(before), sum(after)];
      if (was === undefined || is === undefined || was === is) return [];
      const subject = `agency:${touched[0]?.is.id ?? ''}`;
      return [{ subject, message: `the posts are ${was} before the entry and ${is} after it` }];
    },
  }),
});

/** The posts of an agency; undefined where their number is not known. What an agency begins without, it does not have. */
const posts = ({ quota }: AgencyRecord, emptyIsNone = false): number | undefined =>
  quota.length === 0 && !emptyIsNone ? undefined : sum(quota.map((row) => row.posts ?? undefined));

const sum = (numbers: readonly (number | undefined)[]): number | undefined =>
  numbers.reduce((total, one) => (total === undefined || one === undefined ? undefined : total + one), 0);
