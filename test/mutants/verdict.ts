/** What is read of the result that Jest writes with `--json`. */
export interface JestResult {
  success: boolean;
  testResults: readonly {
    assertionResults: readonly { status: string; failureMessages: readonly string[] }[];
  }[];
}

/** Whether an expectation failed, all is well, or tests failed for another reason. */
export type Verdict = 'red' | 'green' | 'unclear';

/**
 * Only a failed expectation tells that a guard is missed. On a busy machine a test can exceed its time
 * and a suite can fail to start: that says nothing.
 */
export function verdictOf(result: JestResult | null): Verdict {
  if (!result) return 'unclear';
  const tests = result.testResults.flatMap(({ assertionResults }) => assertionResults);
  const messages = tests.flatMap(({ failureMessages }) => failureMessages);
  if (messages.some((message) => message.includes('expect('))) return 'red';
  return result.success ? 'green' : 'unclear';
}
