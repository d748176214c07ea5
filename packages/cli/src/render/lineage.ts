import type { LineageNode } from '@orgledger/ledger';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

export const lineageText = (nodes: readonly LineageNode[]): string =>
  table(
    ['agency', 'name', 'begins', 'ends', 'out of', 'absorbed', 'into', 'continues'],
    nodes.map((node) => [
      node.agencyId,
      node.name,
      `${node.begin}${marked(node.beginMark)}`,
      node.end === undefined ? '' : `${node.end} (${node.ending})${marked(node.endMark)}`,
      node.predecessors.join(', '),
      node.absorbed.map(dated).join(', '),
      [...node.successors, ...node.offshoots.map(dated)].join(', '),
      node.continues === undefined ? '' : `${node.continues}${marked(node.beginMark)}`,
    ]),
  );

const dated = ({ agencyId, effective }: LineageNode['absorbed'][number]): string => `${agencyId} (${effective})`;

/** The same in a few lines for each agency, for a terminal that is not as wide as the table. */
export const lineageLines = (nodes: readonly LineageNode[]): string =>
  nodes
    .map((node) =>
      [
        `${node.name}  [${node.agencyId}]`,
        `  begins ${node.begin}${marked(node.beginMark)}${node.end === undefined ? '' : `, ends ${node.end} (${node.ending})${marked(node.endMark)}`}`,
        ...listed('out of', node.predecessors),
        ...listed('absorbed', node.absorbed.map(dated)),
        ...listed('into', [...node.successors, ...node.offshoots.map(dated)]),
        ...listed('continues', node.continues === undefined ? [] : [`${node.continues}${marked(node.beginMark)}`]),
      ].join('\n'),
    )
    .join('\n');

const listed = (word: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [wrap(`${word} ${ids.join(', ')}`, '  ')];

// What is stated needs no mark.
const marked = (mark: LineageNode['beginMark']): string => (mark === 'assumed' ? ' (assumed)' : '');
