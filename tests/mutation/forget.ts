import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Report = { readonly files: Readonly<Record<string, { mutants: readonly { readonly status: string }[] }>> };

/** What the last run may say of a mutant and a new test may change, though the tool would take it over. */
const UNSURE = ['NoCoverage', 'Timeout'];

/** Takes out of the results of the last run those that are not sure, so that they are found anew. */
export const forgetUnsure = (file: string): void => {
  if (!existsSync(file)) return;
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  for (const source of Object.values(report.files)) {
    source.mutants = source.mutants.filter(({ status }) => !UNSURE.includes(status));
  }
  writeFileSync(file, JSON.stringify(report));
};
