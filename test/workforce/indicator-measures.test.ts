import { testHub } from '../kit/hub.ts';
import { actualOf, testFiguresFollowRows } from '../kit/target-rows.ts';

function enrolment(programme: string): string {
  return `delete from workforce.enrolment where key = (
    select e.key from workforce.enrolment e
    join workforce.training_session s on s.id = e.session_id
    join workforce.training_programme g on g.id = s.programme_id
    where e.status = 'CERTIFIED' and ${programme} limit 1)`;
}

/** All assessment organisations of a banner that has only two: it is left without one. */
const ORGANISATIONS = `delete from workforce.assessment_organisation where region_code = `;

testFiguresFollowRows('WORKFORCE', [
  ['361181-TRAINED_WORKERS', enrolment(`g.region_code = '361181'`)],
  ['361181-SOCIAL_WORKERS', enrolment(`g.region_code = '361181' and g.audience = 'SOCIAL_WORKER'`)],
  ['210100-TRAIN_PERSONTIMES', enrolment(`g.region_code = '210100' and g.year = 2022`)],
  [
    '210100-FAMILY_CARERS',
    `delete from workforce.family_carer_training where key = (
       select key from workforce.family_carer_training
       where region_code = '210100' and status = 'COMPLETED' limit 1)`,
  ],
  [
    '230000-JOBS',
    `delete from workforce.post where id = (
       select id from workforce.post where region_code like '23%' limit 1)`,
  ],
  [
    '361181-TRAIN_CLASS_YEAR',
    `delete from workforce.training_session where id = (
       select s.id from workforce.training_session s
       join workforce.training_programme g on g.id = s.programme_id
       where g.region_code = '361181' and g.audience = 'CAREGIVER'
         and s.ends_on between '2025-01-01' and '2025-12-31' limit 1)`,
  ],
  [
    // Not yet registered at the end of 2023, but at the end of 2025.
    '150600-ASSESSOR_ORG_2023',
    `update workforce.assessment_organisation set registered_on = '2024-06-01'
     where region_code = '150626'`,
  ],
  ['150600-ASSESSOR_ORG_2025', `${ORGANISATIONS} '150626'`],
  [
    '150600-ASSESSOR_FT',
    `delete from workforce.employment where organization_id in (
       select organization_id from workforce.assessment_organisation where region_code = '150627')`,
  ],
]);

test('the banner with fewest decides, and a banner without any counts as none', async () => {
  const hub = await testHub({ own: true });
  try {
    const before = await actualOf(hub, '150600-ASSESSOR_ORG_2023');
    expect(Number(before.numerator)).toBeGreaterThan(0);
    await hub.pg.query(`${ORGANISATIONS} '150626'`);
    const after = await actualOf(hub, '150600-ASSESSOR_ORG_2023');
    expect(after).toMatchObject({ numerator: '0', met: false, asOf: '2023-12-31' });
  } finally {
    await hub.close();
  }
});
