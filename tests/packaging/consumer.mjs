// Run in an empty project that has the packed packages installed: does each of them load on this Node?
const entryPoints = [
  '@orgledger/domain',
  '@orgledger/projections',
  '@orgledger/store',
  '@orgledger/store/memory',
  '@orgledger/store/sqlite',
  '@orgledger/ledger',
  '@orgledger/ledger/vault',
  '@orgledger/testing',
  '@orgledger/testing/proofs',
];

for (const entryPoint of entryPoints) {
  const module = await import(entryPoint);
  console.log(`  ${entryPoint}: ${Object.keys(module).length} exports`);
}
