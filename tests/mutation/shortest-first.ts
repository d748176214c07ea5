import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs what failed for the mutant before first, since neighbours fall to the same tests, and then the shortest. */
export class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const last = new Map(files.map((file) => [file, this.ctx.cache.getTestSpecificationResult(file)]));
    const failed = (file: TestSpecification): number => (last.get(file)?.failed ? 0 : 1);
    const duration = (file: TestSpecification): number => last.get(file)?.duration ?? 0;
    return files.toSorted((a, b) => failed(a) - failed(b) || duration(a) - duration(b));
  }
}
