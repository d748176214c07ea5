import type { ChartView } from '@orgledger/ledger';
import { csv } from './csv.ts';

const columns = ['id', 'name', 'kind', 'level', 'bloc', 'line', 'parentId', 'scheme', 'code', 'since'];

/** One row for each agency, line and current identifier; what an agency does not have is left empty in its one row. */
export const chartCsv = (chart: ChartView, include: ReadonlySet<string>): string =>
  csv(
    columns,
    [...chart.agencies.values()]
      .filter((agency) => agency.end === undefined && include.has(agency.id))
      .flatMap((agency) => {
        const links = agency.lines.length === 0 ? [{ line: '', parentId: '' }] : agency.lines;
        const codes = agency.identifiers.length === 0 ? [{ scheme: '', value: '' }] : agency.identifiers;
        return links.flatMap(({ line, parentId }) =>
          codes.map(({ scheme, value }) => [
            agency.id,
            agency.name.value,
            agency.kind,
            agency.level,
            agency.bloc,
            line,
            parentId,
            scheme,
            value,
            agency.begin.effective,
          ]),
        );
      }),
  );
