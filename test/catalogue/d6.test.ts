import { COLLEAGUE, COUNTY, NOT_IN_CONTRACT, OFFICE, rowOfCatalogue } from './kit.ts';

/** D6: 职业技能竞赛，“最美护理员”评选. */
const at = rowOfCatalogue('workforce.award', 'workforce.competition');
const CONTEST = {
  ...{ region: '150600', code: 'SKILLS_1', name: '目录竞赛', occupation: 'CAREGIVER' },
  ...{ organiser: '民政局', heldFrom: '2026-06-01', heldUntil: '2026-06-02', places: 2 },
};

let key: string;
let award: string;

test('one officer drafts a contest and another publishes it', async () => {
  expect(await at.tried('finance:150600', 'Competition', 'draftCompetition', CONTEST)).toBe(
    'FORBIDDEN',
  );
  const wrong = { ...CONTEST, heldUntil: '2026-05-31' };
  expect(await at.tried(OFFICE, 'Competition', 'draftCompetition', wrong)).toBe(
    'INVALID_VALUE heldUntil',
  );
  const { id } = await at.done(OFFICE, 'Competition', 'draftCompetition', CONTEST);
  const publish = { id, version: 1 };
  expect(await at.tried(OFFICE, 'Competition', 'publishCompetition', publish)).toBe(
    'SAME_PERSON id',
  );
  await at.done(COLLEAGUE, 'Competition', 'publishCompetition', publish);
});

test('its first place is nominated once, on notice for seven days, and then honoured', async () => {
  key = (await at.worker(61)).key;
  const said = {
    ...{ worker: await at.idFor(OFFICE, 'Worker', key), region: COUNTY, year: 2026 },
    ...{ kind: 'COMPETITION_PLACE', level: 'CITY', competition: 'Competition:150600-SKILLS_1' },
  };
  expect(await at.tried(OFFICE, 'Award', 'nominateForAward', { ...said, place: 3 })).toBe(
    'INVALID_VALUE place',
  );
  await at.done(OFFICE, 'Award', 'nominateForAward', { ...said, place: 1 });
  const other = { ...said, worker: (await at.worker(62)).id, place: 1 };
  expect(await at.tried(OFFICE, 'Award', 'nominateForAward', other)).toBe('ALREADY_EXISTS place');
  award = (await at.rows<{ key: string }>('select key from workforce.award'))[0]!.key;
  const id = await at.idFor(COLLEAGUE, 'Award', award);
  await at.done(COLLEAGUE, 'Award', 'publiciseAward', { id, version: 1 });
  expect(await at.tried(COLLEAGUE, 'Award', 'grantAward', { id, version: 2 })).toBe(
    'PUBLICITY_NOT_OVER id',
  );
  at.hub().setToday('2026-07-08');
  await at.done(COLLEAGUE, 'Award', 'grantAward', { id, version: 2 });
  at.hub().setToday('2026-06-30');
});

test('rows and steps are there', async () => {
  expect(
    await at.rows(
      'select status, place, notice_until::text, granted_on::text from workforce.award',
    ),
  ).toEqual([
    { status: 'GRANTED', place: 1, notice_until: '2026-07-07', granted_on: '2026-07-08' },
  ]);
  expect(await at.steps('workforce', 'Award')).toEqual([
    ...['nominateForAward', 'publiciseAward', 'grantAward'],
  ]);
  expect(await at.steps('workforce', 'Competition')).toEqual([
    ...['draftCompetition', 'publishCompetition'],
  ]);
});

test('everybody reads the contest and its number of places; names are for offices', async () => {
  const PUBLIC = '{ competitions(first: 5) { nodes { name places awardsGranted } } }';
  const all = { competitions: { nodes: [{ name: '目录竞赛', places: 2, awardsGranted: 1 }] } };
  const everybody = [OFFICE, 'partner:150100', 'developer', 'elder:1', undefined];
  expect(await at.readers(PUBLIC, everybody)).toEqual({
    ...{ [OFFICE]: all, 'partner:150100': all, developer: all, 'elder:1': all, anybody: all },
  });
  const NAMES = '{ awards(first: 5) { nodes { kind place worker { name } } } }';
  const told = {
    awards: { nodes: [{ kind: 'COMPETITION_PLACE', place: 1, worker: { name: '甄目录61' } }] },
  };
  const callers = [OFFICE, 'caregiving:150600', 'supervision:210100', 'developer', undefined];
  expect(await at.readers(NAMES, callers)).toEqual({
    ...{ [OFFICE]: told, 'caregiving:150600': told },
    'supervision:210100': { awards: { nodes: [] } },
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
});
