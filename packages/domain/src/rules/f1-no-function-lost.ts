import { isActive } from '../chart/index.ts';
import { partiesOf } from './parties.ts';
import type { TransitionRule, Violation } from './violation.ts';

/**
 * F1, hard shared: no function is lost. A function that an ended agency led is led by another active agency afterwards, or
 * it has a stated destination: outside the apparatus, discontinued, or unknown (a finding).
 * Source: Resolution 190/2025/QH15, which forbids interrupting or missing functions.
 */
export const noFunctionLost: TransitionRule = {
  id: 'F1',
  judge: (before, entry, after) => {
    const violations: Violation[] = [];
    for (const agencyId of partiesOf(entry).ended) {
      for (const { functionId, role } of before.agencies.get(agencyId)?.functions ?? []) {
        if (role !== 'lead') continue;
        const record = after.functions.get(functionId);
        const led = record?.holders.some(
          (holder) => holder.role === 'lead' && isActive(after.agencies.get(holder.agencyId)),
        );
        if (led === true || record?.gone !== undefined) continue;
        violations.push({
          rule: 'F1',
          subject: `function:${functionId}`,
          ids: [agencyId, functionId],
          message: 'the agency ends and nobody takes over this function; name its destination, or one for the rest',
        });
      }
    }
    return violations;
  },
};
