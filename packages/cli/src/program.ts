import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { type AlignmentOptions, alignment } from './commands/alignment.ts';
import { audit } from './commands/audit.ts';
import { chart } from './commands/chart.ts';
import { demo } from './commands/demo.ts';
import { addFileCommands } from './commands/file-commands.ts';
import { type FindingsOptions, findings } from './commands/findings.ts';
import { importFile } from './commands/import.ts';
import { addIntegrityCommands } from './commands/integrity-commands.ts';
import { lineage } from './commands/lineage.ts';
import { addPeopleCommands } from './commands/people-commands.ts';
import { type ResponsibilitiesOptions, responsibilities } from './commands/responsibilities.ts';
import type { ExitCode } from './exit-codes.ts';
import { defaultActor, isThere, openForReading, openForRehearsal, openForWriting } from './open.ts';
import {
  collect,
  DEFAULT_DB,
  dbOption,
  formatOption,
  knownAtOption,
  nfc,
  peopleOf,
  peopleOption,
  policyOf,
  policyOption,
} from './options.ts';
import type { Terminal } from './terminal.ts';

const DEMO_DB = '.orgledger/demo.db';

/** The command line. `finish` receives the exit code of the command that ran. */
export const createProgram = (terminal: Terminal, finish: (code: ExitCode) => void): Command => {
  const program = new Command('orgledger')
    .description('Records how public agencies are reorganised, and shows the organisation of any day.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('(orgledger --help shows what there is)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 refused or not found, 2 wrong usage, 3 the ledger or the vault cannot be used, 4 it is not what it was.',
    );

  program
    .command('import')
    .description('carry out a file of commands: NDJSON, one a line')
    .argument('<file>', 'the file to import')
    .addOption(dbOption(DEFAULT_DB))
    .option('--actor <name>', 'who imports', nfc, defaultActor())
    .addOption(new Option('--on-error <what>', 'after a refused line').choices(['stop', 'skip']).default('stop'))
    .option('--dry-run', 'judge everything, store nothing', false)
    .addOption(policyOption())
    .action(
      async (
        file: string,
        options: { db: string; actor: string; onError: 'stop' | 'skip'; dryRun: boolean; policy?: string },
      ) => {
        const { db, policy, ...importing } = options;
        const chosen = await policyOf({ policy });
        const target = {
          exists: await isThere(db),
          open: () => openForWriting(db, chosen),
          rehearse: () => openForRehearsal(db, chosen),
        };
        finish(await importFile(target, file, importing, terminal));
      },
    );

  program
    .command('chart')
    .description('show the organisation chart of a day')
    .addOption(dbOption(DEFAULT_DB))
    .requiredOption('--on <date>', 'the day, YYYY-MM-DD')
    .addOption(knownAtOption())
    .option('--root <id>', 'only this agency and what is under it; may be repeated', collect, [])
    .addOption(formatOption(['tree', 'json', 'csv']))
    .addOption(peopleOption())
    .action(
      async (options: {
        db: string;
        on: string;
        knownAt?: string;
        root: string[];
        format: string;
        people?: string;
      }) => {
        const ledger = await openForReading(options.db, await peopleOf(options));
        finish(await chart(ledger, options, terminal).finally(() => ledger.close()));
      },
    );

  program
    .command('audit')
    .description('show what changed for one subject, from what to what, under which instrument')
    .addOption(dbOption(DEFAULT_DB))
    .option('--agency <id>', '', nfc)
    .option('--position <id>', '', nfc)
    .option('--person <id>', '', nfc)
    .option('--merger <id>', '', nfc)
    .option('--programme <id>', '', nfc)
    .option('--instrument <number>', 'for example 922-QĐ/TU', nfc)
    .addOption(knownAtOption())
    .addOption(formatOption(['table', 'json', 'csv']))
    .addOption(peopleOption())
    .action(async (options: { db: string; format: string; people?: string }) => {
      const ledger = await openForReading(options.db, await peopleOf(options));
      finish(await audit(ledger, options, terminal).finally(() => ledger.close()));
    });

  program
    .command('lineage')
    .description('show what an agency came out of and went into')
    .argument('<id>', 'the agency', nfc)
    .addOption(dbOption(DEFAULT_DB))
    .addOption(knownAtOption())
    .addOption(formatOption(['table', 'json']))
    .action(async (id: string, options: { db: string; knownAt?: string; format: string }) => {
      const ledger = await openForReading(options.db);
      finish(await lineage(ledger, id, options, terminal).finally(() => ledger.close()));
    });

  program
    .command('findings')
    .description('show what breaks a rule that refuses nothing, may break one, or is missing, by kind')
    .addOption(dbOption(DEFAULT_DB))
    .option('--on <date>', 'the day, YYYY-MM-DD (default: the last day of all entries, so everything recorded)')
    .addOption(knownAtOption())
    .addOption(formatOption(['table', 'json']))
    .addOption(policyOption())
    .action(async (options: FindingsOptions & { db: string; policy?: string }) => {
      const ledger = await openForReading(options.db, await policyOf(options));
      finish(await findings(ledger, options, terminal).finally(() => ledger.close()));
    });

  program
    .command('responsibilities')
    .description('show who answers for which task and function on a day, and what nobody answers for')
    .addOption(dbOption(DEFAULT_DB))
    .requiredOption('--on <date>', 'the day, YYYY-MM-DD')
    .addOption(knownAtOption())
    .option('--agency <id>', 'only this agency', nfc)
    .addOption(formatOption(['table', 'json']))
    .addOption(peopleOption())
    .action(async (options: ResponsibilitiesOptions & { db: string; people?: string }) => {
      const ledger = await openForReading(options.db, await peopleOf(options));
      finish(await responsibilities(ledger, options, terminal).finally(() => ledger.close()));
    });

  program
    .command('alignment')
    .description('show the counterparts of agencies at the levels above and below on a day, and which do not match')
    .addOption(dbOption(DEFAULT_DB))
    .requiredOption('--on <date>', 'the day, YYYY-MM-DD')
    .addOption(knownAtOption())
    .addOption(formatOption(['table', 'json']))
    .action(async (options: AlignmentOptions & { db: string }) => {
      const ledger = await openForReading(options.db);
      finish(await alignment(ledger, options, terminal).finally(() => ledger.close()));
    });

  addIntegrityCommands(program, terminal, finish);
  addFileCommands(program, terminal, finish);

  addPeopleCommands(program, terminal, finish);

  program
    .command('demo')
    .description('import the story of Quảng Ninh and show what the ledger makes of it')
    .addOption(dbOption(DEMO_DB))
    .option('--fresh', 'start over with an empty ledger', false)
    .action(async (options: { db: string; fresh: boolean }) => {
      finish(await demo(options.db, options, terminal));
    });

  return program;
};

const version = (): string => {
  // The manifest lies one folder above the sources and above the build alike.
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};
