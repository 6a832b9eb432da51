// Keeps what the last whole run of `npm run test:long` came to, in test/LONG.md.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const RESULT = new URL('../LONG.md', import.meta.url);

export default class LongReport {
  constructor(config) {
    this.whole = process.env.HUB_TEST_LONG === '1' && config.nonFlagArgs.length === 0;
  }

  onRunComplete(_, results) {
    if (!this.whole) return;
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
    }).trim();
    const seconds =
      results.testResults.reduce((sum, { perfStats }) => sum + perfStats.runtime, 0) / 1000;
    const failed = results.testResults.filter(({ numFailingTests }) => numFailingTests > 0);
    writeFileSync(
      RESULT,
      `# The last long run

Written by \`npm run test:long\`: every generated operation, alias and kill, not a sample of them.

| commit | day | suites | tests | failed | skipped | worker minutes |
| ------ | --- | ------ | ----- | ------ | ------- | -------------- |
| ${commit} | ${new Date().toISOString().slice(0, 10)} | ${results.numTotalTestSuites} | ${results.numTotalTests} | ${results.numFailedTests} | ${results.numPendingTests} | ${Math.round(seconds / 60)} |
${failed.map(({ testFilePath }) => `\nFailed: \`${testFilePath.split('/test/').at(-1)}\``).join('')}`,
    );
  }
}
