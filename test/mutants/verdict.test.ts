import { type JestResult, verdictOf } from './verdict.ts';

function resultOf(...failureMessages: string[]): JestResult {
  const status = failureMessages.length > 0 ? 'failed' : 'passed';
  const assertionResults = [
    { status: 'passed', failureMessages: [] },
    { status, failureMessages },
  ];
  return { success: status === 'passed', testResults: [{ assertionResults }] };
}

async function messageOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return (error as Error).stack!;
  }
  throw new Error('It did not fail.');
}

test('a test is red by an expectation that failed, and by nothing else', async () => {
  const failed = [
    () => expect(1).toBe(2),
    () => expect({ a: 1 }).toMatchObject({ a: 2 }),
    () => expect(Promise.resolve()).rejects.toThrow(),
  ];
  for (const work of failed) {
    expect(verdictOf(resultOf(await messageOf(work)))).toBe('red');
  }
  expect(verdictOf(resultOf())).toBe('green');
  const timeout = 'thrown: "Exceeded timeout of 60000 ms for a test.\nAdd a timeout value …"';
  expect(verdictOf(resultOf(timeout))).toBe('unclear');
  expect(verdictOf(resultOf(timeout, await messageOf(failed[0]!)))).toBe('red');
});

test('a suite that did not start, and a Jest that wrote nothing, say nothing', () => {
  const notStarted = { success: false, testResults: [{ assertionResults: [] }] };
  expect(verdictOf(notStarted)).toBe('unclear');
  expect(verdictOf(null)).toBe('unclear');
});
