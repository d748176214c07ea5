import { type AgencyRecord, type Chart, type HardRuleId, ruleCatalogue, type Subject } from '@orgledger/domain';
import { type RuleProperty, ruleProperty } from '../rule-property.ts';
import type { Finding, Watcher } from '../watcher.ts';

const own = (id: HardRuleId, watch: () => Watcher): RuleProperty =>
  ruleProperty({ id, name: id, statement: ruleCatalogue[id].statement, watch });

/** What is found of active agencies that changed on a day. */
const ofAgencies =
  (find: (agency: AgencyRecord, chart: Chart) => readonly string[]): (() => Watcher) =>
  () => ({
    endOfDay: (chart, touched) =>
      [...touched].flatMap((subject) => {
        const agency = subject.startsWith('agency:') ? chart.agencies.get(subject.slice('agency:'.length)) : undefined;
        if (agency === undefined || agency.end !== undefined) return [];
        return find(agency, chart).map((message) => ({ subject, message }));
      }),
  });

const active = (chart: Chart): readonly AgencyRecord[] =>
  [...chart.agencies.values()].filter(({ end }) => end === undefined);

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

const agency = (id: string): Subject => `agency:${id}`;
const found = (id: string, message: string): readonly Finding[] => [{ subject: agency(id), message }];

/** The rules that the streams decide, said once more of a whole log without the code that decides them. */
export const ownProperties: readonly RuleProperty[] = [
  own(
    'F3',
    ofAgencies(({ tasks }) => twice(tasks.map(({ taskId }) => taskId)).map((id) => `the task ${id} is with two`)),
  ),
  own('L1', () => ({
    applied: ({ entry }) => {
      if (entry.type === 'AgencySplit' && entry.data.successors.length < 2)
        return found(entry.data.agencyId, 'a split has fewer than two successors');
      if (entry.type !== 'AgenciesMerged') return [];
      const { shape, predecessors, successor } = entry.data;
      const itself = predecessors.some(({ agencyId }) => agencyId === successor.agencyId);
      const few = predecessors.length < (shape === 'consolidation' ? 2 : 1);
      return itself || few ? found(successor.agencyId, `a ${shape} does not join as many as it says`) : [];
    },
  })),
  own('L2', () => {
    const ended = new Set<string>();
    return {
      notApplicable: (_entry, { rule, ids }) => (rule === 'L2' ? found(ids[0] ?? '', 'an agency ends twice') : []),
      applied: ({ changes }) =>
        changes.flatMap(({ before, after }) => {
          if (after.record !== 'agency' || before?.record !== 'agency') return [];
          const again = ended.has(after.id) && after.end?.by !== before.end?.by;
          if (after.end !== undefined) ended.add(after.id);
          return again ? found(after.id, 'an agency that has ended ends again or goes on') : [];
        }),
    };
  }),
  own('L3', () => ({
    applied: ({ entry, changes, after: chart }) =>
      changes.flatMap(({ after }) => {
        if (after.record !== 'agency' || after.end?.by !== entry.id) return [];
        const gone = after.end.into.filter(
          (id) => chart.agencies.get(id)?.end !== undefined || !chart.agencies.get(id),
        );
        return gone.flatMap((id) => found(after.id, `its successor ${id} is not there on the day`));
      }),
  })),
  own('L5', () => ({
    applied: ({ entry, changes }) =>
      changes.flatMap(({ after }) => {
        if (after.record !== 'agency' || after.end?.by !== entry.id) return [];
        const { into, reason } = after.end;
        return into.length === 0 && reason === undefined ? found(after.id, 'it ended without successor or reason') : [];
      }),
  })),
  own('L7', () => ({
    applied: ({ entry }) => {
      if (entry.type !== 'AgenciesMerged') return [];
      const silent = entry.data.predecessors.filter(
        ({ participation, rest }) => participation === 'part' && rest === undefined,
      );
      return silent.flatMap(({ agencyId }) => found(agencyId, 'it gives a part and does not say where the rest goes'));
    },
  })),
  own(
    'L8',
    ofAgencies(({ id, identifiers }, chart) =>
      identifiers.flatMap(({ scheme, value }) =>
        active(chart)
          .filter(
            (one) => one.id !== id && one.identifiers.some((code) => code.scheme === scheme && code.value === value),
          )
          .map((one) => `${one.id} has the same code of the scheme ${scheme}`),
      ),
    ),
  ),
  own(
    'L9',
    ofAgencies(({ id, name, level, lines }, chart) => {
      const parents = new Set<string>(lines.map(({ parentId }) => parentId));
      return active(chart)
        .filter((one) => one.id !== id && one.name.value === name.value && one.level === level)
        .filter((one) => one.lines.some(({ parentId }) => parents.has(parentId)))
        .map((one) => `${one.id} has the same name under the same parent`);
    }),
  ),
  own(
    'T4',
    ofAgencies(({ lines }) =>
      twice(lines.map(({ line }) => line)).map((line) => `it has two parents on the line ${line}`),
    ),
  ),
  own('P4', () => {
    const steps = new Map<string, readonly (string | undefined)[]>([
      ['proposed', [undefined]],
      ['approved', ['proposed']],
      ['merged', ['approved']],
      ['settled', ['merged']],
      ['reversed', ['merged', 'settled']],
      ['withdrawn', ['proposed', 'approved']],
      ['rejected', ['proposed']],
      ['refused', ['proposed']],
    ]);
    return {
      applied: ({ changes }) =>
        changes.flatMap(({ before, after }) => {
          if (after.record !== 'merger') return [];
          const [was, is] = [before?.record === 'merger' ? before.status.value : undefined, after.status.value];
          if (was === is || steps.get(is)?.includes(was) === true) return [];
          return [{ subject: `merger:${after.id}` as const, message: `it went from ${was ?? 'nothing'} to ${is}` }];
        }),
    };
  }),
];
