import { openIdOf } from '../../../ground/identity/open-id.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { versionOf } from '../../kit/version-of.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { KEY, OPERATOR, placeHome } from '../facility/specimen.ts';
import { FIRST, FOURTH, HOME, rated, SECOND, set, specimen, THIRD } from './specimen.ts';

describe('the rating of a home', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'applyForGrade', state: 'New', persona: OPERATOR });
  oneEffect(specimen, { name: 'revokeGrade', state: 'GRANTED', persona: FIRST });
});

describe('from the application to the review of a downgrade', () => {
  let hub: TestHub;
  let id: string;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await placeHome(hub, 'OPERATING');
  });
  afterAll(() => hub.close());
  const asId = (key: string) => openIdOf('GradeRating', key);
  const does = async (name: string, as: string, more: object = {}) => {
    const version = await versionOf(hub, 'facilities.grade_rating', id.split(':')[1]!);
    const input = { id, version, ...more };
    return act(hub, { entity: 'GradeRating' }, name, input, { as });
  };
  const done = async (name: string, as: string, more?: object) =>
    expect(verdict(await does(name, as, more))).toBe('DONE');
  const seen = async (asOf: string) => {
    const text = `query ($id: ID!, $asOf: Date!) { facility(id: $id) {
      currentGrade(asOf: $asOf) { grade totalScore validUntil } } }`;
    return expectData(await hub.query(text, { variables: { id: HOME, asOf } })).facility
      .currentGrade;
  };
  /** What finance knows of its grades, one relay later. */
  const told = async () => {
    await hub.settle();
    const { rows } = await hub.pg.query<{
      grades: { grade: number; from: string; until: string }[];
    }>('select grades from finance.grade_fact where facility_id = $1', [KEY]);
    return rows[0]?.grades.map(({ grade, from, until }) => `${grade} ${from} ${until}`) ?? [];
  };
  const publications = async () =>
    (
      await hub.pg.query(
        `select payload ->> 'title' as title, payload ->> 'standing' as standing
         from facilities.fact_outbox where kind = 'PUBLICATION' and subject = $1 order by sequence`,
        [id],
      )
    ).rows;

  test('its operator applies, and three people of the city evaluate, decide and grant', async () => {
    const old = await rated(hub, {
      ...{ status: 'GRANTED', grade: 2, granted_on: '2024-01-10', valid_until: '2027-01-09' },
    });
    const input = { facility: HOME, grade: 4 };
    const made = await act(hub, { entity: 'GradeRating' }, 'applyForGrade', input, {
      as: OPERATOR,
    });
    id = made.node!.id as string;
    await done('reviewGradeApplication', FIRST);
    const points = { environment: 100, equipment: 110, management: 120, services: 500 };
    await done('evaluateGrade', SECOND, { evaluatedOn: '2026-06-30', ...points });
    await done('referToGradeCommittee', FIRST);
    expect(verdict(await does('decideGrade', SECOND, { grade: 3 }))).toBe('SAME_PERSON');
    await done('decideGrade', THIRD, { grade: 3 });
    expect(verdict(await does('grantGrade', FOURTH))).toBe('PUBLICITY_NOT_OVER');
    await done('objectToGrade', FIRST, { note: '群众反映房间面积不符' });
    expect(verdict(await does('grantGrade', FOURTH))).toBe('TRANSITION_NOT_ALLOWED');
    await done('dismissGradeObjection', FOURTH, { note: '现场复核，面积相符' });
    await hub.pg.query(`${set("publicised_until = '2026-06-29'")} and status = 'PUBLICISED'`);
    expect(await publications()).toEqual([]);
    await done('grantGrade', FOURTH);
    const granted = { grade: 3, totalScore: 830, validUntil: '2029-06-29' };
    expect(await seen('2026-06-30')).toEqual(granted);
    // The one before it held until yesterday.
    expect(await seen('2026-06-29')).toMatchObject({ grade: 2 });
    expect(await told()).toEqual(['2 2024-01-10 2026-06-29', '3 2026-06-30 2029-06-29']);
    const { gradeRating } = expectData(
      await hub.query(`query ($id: ID!) { gradeRating(id: $id) { status endedOn } }`, {
        variables: { id: asId(old) },
      }),
    );
    expect(gradeRating).toEqual({ status: 'EXPIRED', endedOn: '2026-06-30' });
    expect(await publications()).toEqual([
      { title: '示例鹿城养老院等级评定3级', standing: 'GRANTED' },
    ]);
  });

  test('a downgrade after a re-check puts a lower grade in its place, to the same last day', async () => {
    const down = { grade: 2, cause: 'BELOW_STANDARD', note: '复核发现护理人员配比不足' };
    expect(verdict(await does('downgradeGrade', FIRST, down))).toBe('RECHECK_FIRST');
    await done('recheckGrade', 'inspection:150600', { recheckedOn: '2026-06-30' });
    await done('downgradeGrade', FIRST, down);
    expect(await seen('2026-06-30')).toEqual({
      ...{ grade: 2, totalScore: null, validUntil: '2029-06-29' },
    });
    expect((await publications()).at(-1)).toMatchObject({ standing: 'DOWNGRADED' });
  });

  test('the home contests it once; somebody else finds it wrong, and the higher grade holds again', async () => {
    await done('contestGradeDecision', OPERATOR, { note: '人员配比当日已补足' });
    const note = { note: '经复核，原决定依据不足' };
    expect(verdict(await does('overturnGradeDecision', FIRST, note))).toBe('SAME_PERSON');
    await done('overturnGradeDecision', SECOND, note);
    expect(await seen('2026-06-30')).toMatchObject({ grade: 3, totalScore: 830 });
    const { rows } = await hub.pg.query(
      `select status, grade, ended_on::text from facilities.grade_rating
       where instead_of is not null and facility_id = $1`,
      [KEY],
    );
    expect(rows).toEqual([{ status: 'EXPIRED', grade: 2, ended_on: '2026-06-30' }]);
  });

  test('a home that closes has no grade any more', async () => {
    await hub.pg.query(
      `update facilities.facility set status = 'CLOSING', closes_on = '2026-06-30' where id = $1`,
      [KEY],
    );
    await hub.pg.query(`delete from facilities.admission where facility_id = $1`, [KEY]);
    const version = await versionOf(hub, 'facilities.facility', KEY);
    const closing = { id: HOME, version, note: '关停公告期满' };
    const outcome = await act(hub, { entity: 'Facility' }, 'closeFacility', closing, { as: FIRST });
    expect(verdict(outcome)).toBe('DONE');
    expect(await seen('2026-06-30')).toBeNull();
    const { gradeRating } = expectData(
      await hub.query(`query ($id: ID!) { gradeRating(id: $id) { status endCause endedOn } }`, {
        variables: { id },
      }),
    );
    expect(gradeRating).toEqual({ status: 'REVOKED', endCause: 'CLOSED', endedOn: '2026-06-30' });
    expect(await told()).toEqual(['2 2024-01-10 2026-06-29']);
  });
});
