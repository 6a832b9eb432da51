import { readCommitted, staleDocuments } from '../../codegen/typed-documents.ts';

const FILES = ['test/hub/documents/graphql.ts', 'test/hub/documents/gql.ts'];

test('the committed typed documents are what the schema and the journeys give', async () => {
  expect(await staleDocuments()).toEqual([]);
});

test('a stale one is found each time, and stays as it is', async () => {
  const before = FILES.map(readCommitted);
  const stale = (name: string) => (name === FILES[0] ? 'of yesterday' : readCommitted(name));
  const problem = [`${FILES[0]} is not current: run npm run codegen and commit`];
  expect(await staleDocuments(stale)).toEqual(problem);
  expect(await staleDocuments(stale)).toEqual(problem);
  expect(FILES.map(readCommitted)).toEqual(before);
});
