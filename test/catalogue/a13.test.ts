import { keyOf } from '../../ground/synthetic/keys.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A13: 生活不能自理特困人员集中供养率、有集中供养意愿的特困人员集中供养率，愿进尽进、应养尽养. */
const at = rowOfCatalogue('elders.destitute_support');
const CARE = 'caregiving:150600';
const NAME = 'recordDestituteSupport';
const ELDER = keyOf('elder', 1);

const support = async (as: string, more: object = {}) => ({
  ...{ elder: await at.idFor(as, 'Elder', ELDER), mode: 'SCATTERED', willing: true },
  ...{ selfCare: false, validFrom: '2026-06-01', ...more },
});
const SHARE = `{ region(code: "150600") { rate: destituteSupportRule(of: NOT_SELF_CARING) { met percent withheld } } }`;

test('the care office records how she is supported, once at a time', async () => {
  const tried = async (as: string, more?: object) =>
    at.tried(as, 'DestituteSupport', NAME, await support(as, more));
  expect(await tried('inspection:150600')).toBe('FORBIDDEN');
  expect(await tried('caregiving:210100')).toBe('NOT_FOUND');
  expect(await tried(CARE, { validFrom: '2026-07-01' })).toBe('INVALID_VALUE validFrom');
  expect(await tried(CARE, { mode: 'NONE' })).toBe('BAD_USER_INPUT');
  expect(await tried(CARE)).toBe('DONE');
  expect(await tried(CARE, { mode: 'CENTRAL' })).toBe('ALREADY_EXISTS elder');
});

test('who wishes it and is taken into a home is in central support from that day on', async () => {
  const [held] = await at.rows<{ key: string }>('select key from elders.destitute_support');
  const id = await at.idFor(CARE, 'DestituteSupport', held!.key);
  const end = { id, version: 1, lastDay: '2026-06-29', note: '入住敬老院' };
  await at.done(CARE, 'DestituteSupport', 'endDestituteSupport', end);
  const central = await support(CARE, { mode: 'CENTRAL', validFrom: '2026-06-30' });
  await at.done(CARE, 'DestituteSupport', NAME, central);
  expect(
    await at.rows(`select mode, status, valid_from::text as since, valid_to::text as until
      from elders.destitute_support order by valid_from`),
  ).toEqual([
    { mode: 'SCATTERED', status: 'ENDED', since: '2026-06-01', until: '2026-06-29' },
    { mode: 'CENTRAL', status: 'HOLDS', since: '2026-06-30', until: null },
  ]);
  expect(await at.steps('elders', 'DestituteSupport')).toEqual([
    ...['recordDestituteSupport', 'endDestituteSupport', 'recordDestituteSupport'],
  ]);
});

test('the share of those in need of care is exact to the city and withheld from everybody else', async () => {
  expect(await at.readers(SHARE, [CARE, 'developer', undefined])).toEqual({
    [CARE]: { region: { rate: { met: true, percent: '100', withheld: null } } },
    developer: { region: { rate: { met: null, percent: null, withheld: 'SMALL_NUMBER' } } },
    anybody: { region: { rate: { met: null, percent: null, withheld: 'SMALL_NUMBER' } } },
  });
  const HERS = `{ elder(id: "${await at.idFor(CARE, 'Elder', ELDER)}") { destituteSupport { mode } } }`;
  const told = { elder: { destituteSupport: { mode: 'CENTRAL' } } };
  expect(await at.readers(HERS, [CARE, undefined])).toEqual({
    [CARE]: told,
    anybody: NOT_IN_CONTRACT,
  });
  const OWN = '{ viewer { elder { destituteSupport { mode } } } }';
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': { viewer: told },
    'elder:2': { viewer: { elder: { destituteSupport: null } } },
  });
});
