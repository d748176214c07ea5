import { describe, expect, it } from 'vitest';
import { appoint, assign, CLERK, establish, type Given, post } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

const at = (effective: string) => ({ actor: CLERK, effective });
const regulate = (tasks: readonly object[], more: object = {}): Given =>
  ({ command: 'IssueWorkingRegulation', data: { agencyId: 'a', tasks, ...more }, ...at('2016-01-01') }) as Given;

const agency = [
  establish('a'),
  post('a#head', 'a', { rank: 'head' }),
  post('a#1', 'a'),
  assign('a', 'personnel'),
  assign('a', 'archives', { role: 'support' }),
];
const answerOn = async (history: readonly Given[], on: string) => {
  const { ledger } = await scene(history);
  const [row, ...others] = await ledger.responsibilities({ on });
  expect(others).toEqual([]);
  return row;
};

describe('who answers for what', () => {
  const personnel = { taskId: 'staffing', name: 'Cán bộ', positionId: 'a#1', functionId: 'personnel' };
  const history = [...agency, appoint('a#1', 'p-1', at('2016-02-01')), regulate([personnel])];

  it('is told by task and by function, with the position and its holders', async () => {
    expect(await answerOn(history, '2016-03-01')).toMatchObject({
      agencyId: 'a',
      regulated: true,
      tasks: [{ taskId: 'staffing', functionId: 'personnel', positionId: 'a#1', holders: ['p-1'], vacant: false }],
      functions: [
        { functionId: 'personnel', role: 'lead', tasks: ['staffing'], covered: 'yes' },
        { functionId: 'archives', role: 'support', tasks: [], covered: 'no' },
      ],
      uncovered: ['archives'],
    });
  });

  it('is told as of a day: a post that nobody holds yet is vacant', async () => {
    expect(await answerOn(history, '2016-01-15')).toMatchObject({
      tasks: [{ positionId: 'a#1', holders: [], vacant: true }],
      vacant: ['a#head', 'a#1'],
    });
  });

  it('is in general the head post, unless the regulation names another', async () => {
    expect((await answerOn(agency, '2016-01-01'))?.general).toMatchObject({ positionId: 'a#head', vacant: true });
    const named = [...agency, regulate([], { generalResponsibility: 'a#1' })];
    expect((await answerOn(named, '2016-01-01'))?.general?.positionId).toBe('a#1');
  });

  it('passes with a task to whoever takes it over, and the function with it', async () => {
    const over: Given = {
      command: 'AssignTask',
      data: { agencyId: 'a', taskId: 'staffing', name: 'Cán bộ', positionId: 'a#head', insteadOf: 'a#1' },
      ...at('2016-06-01'),
    };
    expect(await answerOn([...history, over], '2016-06-01')).toMatchObject({
      tasks: [{ taskId: 'staffing', positionId: 'a#head', functionId: 'personnel' }],
      uncovered: ['archives'],
    });
  });

  it('is not known of a function while a task names none, or no task is on record', async () => {
    const { functionId: _, ...open } = personnel;
    for (const tasks of [[open], []]) {
      const row = await answerOn([...agency, regulate(tasks)], '2016-01-01');
      expect(row?.functions.map(({ covered }) => covered)).toEqual(['unknown', 'unknown']);
      expect(row?.uncovered).toEqual(['personnel', 'archives']);
    }
  });

  it('is nobody, where there is no regulation', async () => {
    const row = await answerOn(agency, '2015-01-01');
    expect([row?.regulated, row?.functions.map(({ covered }) => covered)]).toEqual([false, ['no', 'no']]);
  });
});

it('agencies that have ended, and authorities without a function, answer for nothing', async () => {
  const { ledger } = await scene([establish('z')]);
  expect(await ledger.responsibilities({ on: '2016-01-01' })).toEqual([]);
});
