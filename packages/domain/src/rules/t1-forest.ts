import { idOf, type StateRule } from './violation.ts';

/** T1, hard shared: on every day each reporting line is a forest, so nobody is above himself. */
export const forest: StateRule = {
  id: 'T1',
  judge: (chart, subject) => {
    const agencyId = idOf(subject, 'agency') ?? '';
    return (chart.agencies.get(agencyId)?.lines ?? []).flatMap(({ line }) => {
      const path: string[] = [agencyId];
      const seen = new Set(path);
      for (;;) {
        const above = chart.agencies.get(path.at(-1) ?? '')?.lines.find((link) => link.line === line)?.parentId;
        if (above === undefined) return [];
        path.push(above);
        // A cycle further up is the violation of those who are in it.
        if (seen.has(above)) return above === agencyId ? [violation(subject, line, path)] : [];
        seen.add(above);
      }
    });
  },
};

const violation = (subject: Parameters<StateRule['judge']>[1], line: string, path: readonly string[]) => ({
  rule: 'T1' as const,
  subject,
  ids: path,
  message: `on the line ${line} the agency would report to itself; change the parent of one of them first`,
});
