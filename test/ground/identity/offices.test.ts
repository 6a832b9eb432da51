import { regionLevel } from '../../../ground/china/region-code.ts';
import { heldName } from '../../../ground/china/held-regions.ts';
import { tsvTable } from '../../../ground/china/tsv-table.ts';
import { isOfLevel, OFFICES_FILE, officeOf } from '../../../ground/identity/offices.ts';

const offices = tsvTable(OFFICES_FILE);

test('every office is that of a city or county of today, by its name, once and in order', () => {
  expect(offices.length).toBeGreaterThan(20);
  for (const { code, name } of offices) {
    expect([code, name]).toEqual([code, heldName(code!)]);
    expect(['CITY', 'COUNTY']).toContain(regionLevel(code!));
  }
  const codes = offices.map(({ code }) => code!);
  expect(codes).toEqual([...new Set(codes)].sort());
});

test.each([
  ['150602', '150602', '150600'],
  ['150602001001', '150602', '150600'],
  // The city itself lies in no county.
  ['150600', null, '150600'],
  ['530402', null, '530400'],
  ['361181', '361181', null],
  ['230102', null, null],
  ['110101', null, null],
  ['230000', null, null],
])('the offices around %s are %s and %s', (place, county, city) => {
  expect([officeOf(place, 'COUNTY'), officeOf(place, 'CITY')]).toEqual([county, city]);
});

test.each([
  ['150600', false, true],
  ['150602', true, false],
  ['361181', true, false],
  ['150602001', true, false],
  ['150602001001', true, false],
  ['150000', false, false],
])('an office of %s is of a county: %s, of a city: %s', (office, county, city) => {
  expect([isOfLevel(office, 'COUNTY'), isOfLevel(office, 'CITY')]).toEqual([county, city]);
});
