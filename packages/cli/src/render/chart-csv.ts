import type { ChartView } from '@orgledger/ledger';
import { csv } from './csv.ts';

const columns = ['id', 'name', 'kind', 'level', 'bloc', 'line', 'parentId', 'scheme', 'code', 'since'];

/** One row for each agency and line; an agency on no line has one row. `scheme` and `code` stay empty without identifiers. */
export const chartCsv = (chart: ChartView, include: ReadonlySet<string>): string =>
  csv(
    columns,
    [...chart.agencies.values()]
      .filter((agency) => agency.end === undefined && include.has(agency.id))
      .flatMap((agency) => {
        const links = agency.lines.length === 0 ? [{ line: '', parentId: '' }] : agency.lines;
        return links.map(({ line, parentId }) => [
          agency.id,
          agency.name.value,
          agency.kind,
          agency.level,
          agency.bloc,
          line,
          parentId,
          '',
          '',
          agency.begin.effective,
        ]);
      }),
  );
