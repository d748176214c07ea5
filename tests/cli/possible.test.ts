import { beforeAll, describe, expect, it } from 'vitest';
import { chartJson } from '../../packages/cli/src/render/chart-json.ts';
import { chartTree } from '../../packages/cli/src/render/chart-tree.ts';
import { subtree } from '../../packages/cli/src/render/subtree.ts';
import { appoint, CLERK, consolidate, establish, post, rename, reportTo, setQuota } from '../support/commands.ts';
import { scene } from '../support/scene.ts';

const effective = '[2018-01-01..2018-12-31]';
const basis = { actor: CLERK, effective } as const;
const on = '2018-06-30';

type Shown = { readonly key: string; readonly value?: unknown; readonly by: string };

describe('what may be on a day', () => {
  let ledger: Awaited<ReturnType<typeof scene>>['ledger'];
  beforeAll(async () => {
    const under = (parentId: string) => ({ data: { lines: [{ line: 'party', parentId }] } });
    ({ ledger } = await scene([
      establish('r', { data: { name: 'Thành ủy', focalPoint: false } }),
      establish('s', { data: { name: 'Ủy ban', focalPoint: false } }),
      establish('a', { data: { name: 'Ban Tổ chức', lines: [{ line: 'party', parentId: 'r' }] } }),
      post('h', 'a', { rank: 'head', title: 'Trưởng ban' }),
      appoint('h', 'p-1', { appointment: 'acting' }),
      setQuota('a', 10),
      rename('a', 'Cơ quan Tổ chức', { effective }),
      reportTo('a', 's', { effective, line: 'state' }),
      reportTo('a', null, { effective }),
      setQuota('a', null, { effective }),
      { ...basis, command: 'ChangeFundingChannel', data: { agencyId: 'a', paidBy: 's', followedBy: 's' } },
      {
        ...basis,
        command: 'RetitlePosition',
        data: { positionId: 'h', titles: [{ name: 'Chủ nhiệm', statutory: true }] },
      },
      { ...basis, command: 'ReleaseStaff', data: { positionId: 'h', personId: 'p-1', reason: 'Nghỉ hưu' } },
      appoint('h', 'p-2', { effective, order: 1 }),
      establish('x', under('s')),
      establish('y', under('s')),
      consolidate('m', ['x', 'y'], 'z', { effective }),
    ]));
  });

  const tree = async (day: string) => chartTree(await ledger.chart({ on: day }), ledger, []);
  const json = async (day: string, ...roots: readonly string[]) => {
    const chart = await ledger.chart({ on: day });
    return JSON.parse(chartJson(chart, subtree(chart, roots))).possibleValues as readonly Shown[];
  };

  it('stands in the tree beside what is certain', async () => {
    const text = await tree(on);
    for (const line of [
      'Ban Tổ chức, possibly Cơ quan Tổ chức  [a]',
      'head: Trưởng ban, possibly Chủ nhiệm, held by p-1 (name not known), acting, possibly no more, possibly by p-2 (name not known)',
      'reports to: Thành ủy, possibly nobody (party line), nobody, possibly Ủy ban (state line)',
      'quota: 10, possibly of unknown size',
      'budget paid by: nobody known, possibly Ủy ban',
      'Cơ quan x  [x], possibly merged',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('does not stand in the tree of a day on which all is certain', async () => {
    expect(await tree('2017-12-31')).not.toContain('possibly');
  });

  it('stands in the JSON with the entry that would set it; no value: that there would be none', async () => {
    const shown = await json(on);
    const chart = await ledger.chart({ on });
    const of = (key: string) => shown.filter((one) => one.key === key);
    expect(of('agency:a:name')).toMatchObject([{ value: 'Cơ quan Tổ chức' }]);
    expect(of('agency:a:quota:unallocated')).toMatchObject([{ value: null }]);
    expect(of('agency:a:line:party').map((one) => 'value' in one)).toEqual([false]);
    expect(of('agency:z:status')).toMatchObject([{ value: 'active' }]);
    for (const { by } of shown) expect(chart.possible.map(({ id }) => id)).toContain(by);
  });

  it('is, under a root, of what is there and of what may begin there', async () => {
    const agencies = async (root: string) => {
      const ids = (await json(on, root)).flatMap(({ key }) => (key.startsWith('agency:') ? [key.split(':')[1]] : []));
      return [...new Set(ids)].toSorted();
    };
    expect(await agencies('r')).toEqual(['a']);
    expect(await agencies('s')).toEqual(['x', 'y', 'z']);
  });
});
