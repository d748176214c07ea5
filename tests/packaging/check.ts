/**
 * Packs every package as it would be published, examines the tarballs, installs them into an empty project outside the
 * workspace and uses them there on every Node they promise. Run by `pnpm packaging`; works in a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['domain', 'projections', 'store', 'ledger', 'testing', 'cli'];
// The oldest release that `engines` admits, then the newest of each line.
const NODES = ['22.15.0', '22', '24', '26'];
// The examples of the README, which a user copies first.
const USES = ['ten-lines', 'merger', 'people'];
const CLI = 'node_modules/@orgledger/cli/dist/bin.js';
// What a user of @orgledger/testing has beside it: its peer, and fast-check for own properties.
const BESIDE_TESTING = { vitest: '^5.0.0', 'fast-check': '^4.10.2' };

const root = join(import.meta.dirname, '../..');
const temp = mkdtempSync(join(tmpdir(), 'orgledger-packaging-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const tarball = (name: string): string => join(temp, `${name}.tgz`);
const project = join(temp, 'project');
const nodes = join(temp, 'nodes');
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const nodeBinary = (version: string): string => {
  const installed = join(nodes, 'node_modules', `node-${version}`);
  return process.platform === 'win32' ? join(installed, 'bin/node.exe') : join(installed, 'bin/node');
};

required('build', () => {
  // Output of deleted sources would be packed too.
  for (const name of PACKAGES) rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
  return run('pnpm', ['run', 'build']);
});
for (const name of PACKAGES) {
  required(`pack ${name}`, () => run('pnpm', ['--filter', `@orgledger/${name}`, 'pack', '--out', tarball(name)]));
  check(`publint ${name}`, () => run('pnpm', ['exec', 'publint', 'run', tarball(name), '--strict']));
  check(`attw ${name}`, () => run('pnpm', ['exec', 'attw', tarball(name), '--profile', 'esm-only']));
}
required('install the tarballs into an empty project', installProject);
required(`fetch Node ${NODES.join(', ')}`, () => {
  const aliases = NODES.map((version) => [`node-${version}`, `npm:${nodePackage}@${version}`]);
  return install(nodes, { dependencies: Object.fromEntries(aliases) });
});
for (const version of NODES) {
  check(`import every entry point on Node ${run(nodeBinary(version), ['--version']).trim()}`, () =>
    run(nodeBinary(version), ['consumer.mjs'], project),
  );
  for (const use of USES) {
    check(`the README's ${use} on Node ${version}`, () => {
      for (const left of ['town.db', 'people.vault', 'people.vault.keys']) rmSync(join(project, left), { force: true });
      return run(nodeBinary(version), [`${use}.mjs`], project);
    });
  }
  check(`orgledger demo on Node ${version}`, () =>
    run(nodeBinary(version), [CLI, 'demo', '--db', join(temp, `demo-${version}.db`)], project),
  );
  check(`orgledger --help on Node ${version}`, () => run(nodeBinary(version), [CLI, '--help'], project));
}

/** Prints one line for the check, with the output of the failing command under it, and says whether it passed. */
function check(title: string, work: () => string): boolean {
  const start = performance.now();
  const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    work();
    console.log(`ok    ${title} (${seconds()})`);
    return true;
  } catch (error) {
    console.log(`FAIL  ${title} (${seconds()})\n${output(error)}`);
    process.exitCode = 1;
    return false;
  }
}

/** A check without which the ones after it mean nothing. */
function required(title: string, work: () => string): void {
  if (!check(title, work)) process.exit(1);
}

function installProject(): string {
  const own = Object.fromEntries(PACKAGES.map((name) => [`@orgledger/${name}`, `file:${tarball(name)}`]));
  // The packages name each other by version, which no registry has yet; the overrides lead back to the tarballs.
  const log = install(project, { dependencies: { ...own, ...BESIDE_TESTING }, overrides: own });
  copyFileSync(join(import.meta.dirname, 'consumer.mjs'), join(project, 'consumer.mjs'));
  for (const use of USES) {
    const source = readFileSync(join(root, 'tests/readme', `${use}.ts`), 'utf8');
    writeFileSync(join(project, `${use}.mjs`), stripTypeScriptTypes(source));
  }
  return log;
}

function install(folder: string, manifest: object): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', ...manifest }));
  return run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], folder);
}

function run(command: string, args: readonly string[], cwd = root): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function output(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const streams = ['stdout', 'stderr'].map((name) => String(Reflect.get(error, name) ?? '').trim());
  return streams.join('\n').trim() || error.message;
}
