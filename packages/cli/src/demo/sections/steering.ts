import type { ChartView, Ledger } from '@orgledger/ledger';
import { findingsList } from '../../render/findings.ts';
import { instrument } from '../../render/words.ts';
import { wrap } from '../../render/wrap.ts';
import type { Terminal } from '../../terminal.ts';
import { DONE, heading, MERGERS } from './heading.ts';

/** How the programme was steered: who was told to do what and did it, and what a moratorium covers. */
export const showSteering = async (ledger: Ledger, terminal: Terminal): Promise<void> => {
  const chart = await ledger.chart({ on: DONE });
  const programme = chart.programmes.get(MERGERS);
  if (programme === undefined) return;
  for (const { by, subject, addressees, complied } of programme.directives) {
    heading(terminal, `A directive to ${addressees.length} addressees, and who complied`);
    terminal.out(basisOf(chart, by));
    terminal.out(wrap(`says: ${subject.join('; ')}`));
    terminal.out(wrap(`to: ${namesOf(chart, addressees)}`));
    const who = complied.map(({ addressee }) => addressee);
    terminal.out(
      wrap(`complied, as far as recorded: ${who.length} of ${addressees.length} ${namesOf(chart, who)}`.trim()),
    );
  }
  const { groups } = await ledger.findings();
  const found = groups.find(({ kind }) => kind === 'MergedInMoratorium')?.findings ?? [];
  for (const { by, scope, levels, blocs, lifted } of programme.moratoria) {
    const covered = found.filter(({ entries }) => entries.includes(by));
    heading(terminal, `A moratorium, and the ${covered.length} mergers that it covers or may cover (rule P12)`);
    terminal.out(basisOf(chart, by));
    terminal.out(wrap(`says: ${scope}`));
    terminal.out(
      `of levels: ${listOf(levels)}; of blocs: ${listOf(blocs)}; lifted: ${lifted?.effective ?? 'never recorded'}`,
    );
    terminal.out(findingsList(covered));
  }
};

const basisOf = (chart: ChartView, by: string): string => {
  const entry = chart.entry(by);
  return wrap([entry?.effective ?? '', ...(entry?.instruments ?? []).map(instrument)].join('  '));
};

const namesOf = (chart: ChartView, agencies: readonly string[]): string =>
  agencies.map((id) => chart.agencies.get(id)?.name.value ?? id).join(', ');

const listOf = (terms: readonly string[]): string => (terms.length === 0 ? 'all' : terms.join(', '));
