import type { LineageNode } from '@orgledger/ledger';
import { table } from './table.ts';

export const lineageText = (nodes: readonly LineageNode[]): string =>
  table(
    ['agency', 'name', 'begins', 'ends', 'out of', 'absorbed', 'into', 'continues'],
    nodes.map((node) => [
      node.agencyId,
      node.name,
      node.begin,
      node.end === undefined ? '' : `${node.end} (${node.ending})`,
      node.predecessors.join(', '),
      node.absorbed.map(dated).join(', '),
      [...node.successors, ...node.offshoots.map(dated)].join(', '),
      node.continues ?? '',
    ]),
  );

const dated = ({ agencyId, effective }: LineageNode['absorbed'][number]): string => `${agencyId} (${effective})`;
