import { resolve } from 'node:path';
import { demoData } from '../demo/demo-data.ts';
import { DEMO_ACTOR, removeDemo } from '../demo/remove-ledger.ts';
import { showFindings } from '../demo/sections/found.ts';
import { showHaLong, showLineage } from '../demo/sections/ha-long.ts';
import { heading } from '../demo/sections/heading.ts';
import { showProgress } from '../demo/sections/progress.ts';
import { factsText, showSources } from '../demo/sections/sources.ts';
import { showSteering } from '../demo/sections/steering.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openForWriting, readPeople } from '../open.ts';
import { auditText } from '../render/audit.ts';
import { counted, refusal } from '../render/words.ts';
import type { Terminal } from '../terminal.ts';
import { runImport } from './import.ts';

/** Imports the story of Quảng Ninh and shows what the ledger makes of it. */
export const demo = async (
  path: string,
  { fresh }: { readonly fresh: boolean },
  terminal: Terminal,
): Promise<ExitCode> => {
  const data = await demoData();
  if (fresh) await removeDemo(path);
  const ledger = await openForWriting(path, { people: await readPeople(data.people) });
  try {
    const options = { actor: DEMO_ACTOR, onError: 'stop', dryRun: false } as const;
    const report = await runImport(ledger, data.commands, options, terminal);
    for (const { line, refusal: why } of report.refused) terminal.err(`line ${line}: ${refusal(why)}`);
    terminal.out(`Ledger: ${resolve(path)}`);
    terminal.out(
      `Imported ${counted(report.commands, 'command', 'commands')}: ${counted(report.entries, 'new entry', 'new entries')}, ${await ledger.size()} in all`,
    );
    if (report.refused.length > 0) return EXIT.refused;
    terminal.out(factsText(data.facts, report.commands));
    await showHaLong(ledger, terminal);
    await showProgress(ledger, terminal);
    await showSteering(ledger, terminal);
    await showLineage(ledger, terminal);
    heading(terminal, 'Audit trail of the inspection agency of Đông Triều');
    terminal.out(auditText(await ledger.audit({ agency: 'dong-trieu/insp-insp' })));
    showSources(data.assumptions, terminal);
    await showFindings(ledger, path, terminal);
    return EXIT.ok;
  } finally {
    await ledger.close();
  }
};
