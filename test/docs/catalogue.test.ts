import { readFileSync } from 'node:fs';
import {
  cataloguePage,
  catalogueRows,
  lastRuns,
  PAGE,
  testedRows,
} from '../../codegen/catalogue.ts';
import { policyRows } from '../../seeds/policies/policy-rows.ts';

test('the catalogue has each row once, from documents that the hub holds', () => {
  const rows = catalogueRows();
  expect(rows).toHaveLength(150);
  expect(new Set(rows.map(({ row }) => row)).size).toBe(150);
  const known = new Set(policyRows().map(({ id }) => id));
  const unknown = rows.flatMap(({ documents }) =>
    documents.split(' ').filter((id) => !known.has(id)),
  );
  expect(unknown).toEqual([]);
});

test('each test of the catalogue is of a row, and was run', () => {
  const rows = new Set(catalogueRows().map(({ row }) => row.toLowerCase()));
  expect(testedRows().filter((row) => !rows.has(row))).toEqual([]);
  const runs = lastRuns();
  expect(testedRows().filter((row) => runs[row] === undefined)).toEqual([]);
});

test('the page says which rows have a test and what its last run came to', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(cataloguePage());
});
