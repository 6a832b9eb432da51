// Keeps what a run of `npm run catalogue` came to for each row, and writes docs/catalogue.md.
import { execFileSync } from 'node:child_process';
import { keepRuns } from '../../codegen/catalogue.ts';

export default class CatalogueReport {
  onRunComplete(_, { testResults }) {
    if (process.env.HUB_CATALOGUE !== '1') return;
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
    }).trim();
    const day = new Date().toISOString().slice(0, 10);
    const runs = testResults.flatMap(
      ({ testFilePath, numPassingTests, numFailingTests, testExecError }) => {
        const row = /\/catalogue\/([a-f]\d+)\.test\.ts$/.exec(testFilePath)?.[1];
        if (!row) return [];
        // A file that does not load has failed as a whole.
        const failed = numFailingTests + (testExecError ? 1 : 0);
        return [[row, { tests: numPassingTests + failed, failed, day, commit }]];
      },
    );
    keepRuns(Object.fromEntries(runs));
  }
}
