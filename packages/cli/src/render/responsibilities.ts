import type { Answerable, Ledger, Responsibilities } from '@orgledger/ledger';
import { personName } from './person-name.ts';
import { wrap } from './wrap.ts';

/** Who answers for what, agency by agency. */
export const responsibilitiesText = async (rows: readonly Responsibilities[], ledger: Ledger): Promise<string> =>
  rows.length === 0
    ? 'no agency has a function or a task on that day'
    : (await Promise.all(rows.map((row) => agencyText(row, ledger)))).join('\n\n');

const agencyText = async (row: Responsibilities, ledger: Ledger): Promise<string> => {
  const general = row.general === undefined ? 'nobody is known to' : await who(row.general, ledger);
  const tasks = await Promise.all(
    row.tasks.map(async (task) => {
      const part = task.functionId === undefined ? '' : ` (${task.functionId})`;
      return `  task ${task.taskId}${part}, ${task.name}: ${await who(task, ledger)}`;
    }),
  );
  return [
    `${row.agencyId}${row.regulated ? '' : ' (no working regulation on record)'}`,
    `  in general: ${general}`,
    ...tasks,
    ...row.functions.map(
      ({ functionId, role, covered, tasks: own }) =>
        `  function ${functionId} (${role}): ${covered === 'yes' ? own.join(', ') : coverage[covered]}`,
    ),
    ...(row.vacant.length === 0 ? [] : [`  vacant: ${row.vacant.join(', ')}`]),
  ]
    .map((line) => wrap(line.trimStart(), line.startsWith('  ') ? '  ' : ''))
    .join('\n');
};

const coverage = { no: 'nobody answers for it', unknown: 'it is not known who answers for it' } as const;

const who = async ({ positionId, holders, vacant }: Answerable, ledger: Ledger): Promise<string> => {
  if (vacant) return `${positionId}, vacant`;
  const names = await Promise.all(holders.map((id) => personName(ledger, id, id)));
  return `${positionId}, ${names.join(', ')}`;
};
