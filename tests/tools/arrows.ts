/**
 * Checks which module imports which, by the rules of `.dependency-cruiser.mjs`, and that the check saw every module.
 * dependency-cruiser skips files it cannot parse and then reports success, so its silence alone proves nothing.
 */
import { globSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const LEAST_MODULES = 20;
const ROOTS = ['packages', 'examples', 'tests'];

const { output } = await cruise(ROOTS, await extractOptions('./.dependency-cruiser.mjs'));
const { modules, summary } = output as ICruiseResult;
const read = new Set(modules.map((module) => module.source));
const sources = globSync(`{${ROOTS.join(',')}}/**/*.{ts,mjs}`, { exclude: ['**/node_modules', '**/dist'] });
const unread = sources.filter((source) => !read.has(source));
const wrong = summary.violations;

for (const { rule, from, to } of wrong) console.error(`${rule.name}: ${from} -> ${to}`);
for (const source of unread) console.error(`not read: ${source}`);
if (sources.length < LEAST_MODULES) console.error(`expected at least ${LEAST_MODULES} modules`);

console.log(`arrows: ${sources.length - unread.length} of ${sources.length} modules read, ${wrong.length} violations`);
if (wrong.length > 0 || unread.length > 0 || sources.length < LEAST_MODULES) process.exitCode = 1;
