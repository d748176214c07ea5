import fc from 'fast-check';

/** Properties that name no number of runs take as few as the others, and all the same ones for every mutant. */
fc.configureGlobal({ numRuns: Number(process.env['RUNS']), seed: Number(process.env['SEED']) });
