import { expectData, testHub } from '../../kit/hub.ts';
import { inRegionOf } from '../../kit/list-kit.ts';
import { statementCount } from '../pages.ts';

const hub = await testHub();
afterAll(() => hub.close());

const STAFF = 'staff:150600';

/** People under contract at a facility or organisation on a day, one row each. */
async function people(column: string, id: string, asOf: string) {
  const { rows } = await hub.pg.query<{ name: string; roles: string[]; certified: boolean }>(
    `select w.name, w.roles, exists (select from workforce.certificate c
       where c.worker_key = w.key and c.occupation = 'CAREGIVER' and c.issued_on <= $2
         and (c.inactive_from is null or c.inactive_from > $2)) as certified
     from workforce.worker w where exists (select from workforce.employment m
       where m.worker_key = w.key and m.${column} = $1 and m.starts_on <= $2
         and (m.ends_on is null or m.ends_on >= $2))`,
    [id, asOf],
  );
  return rows;
}

function expectedStaffing(rows: Awaited<ReturnType<typeof people>>) {
  const having = (role: string) => rows.filter(({ roles }) => roles.includes(role));
  return {
    caregivers: having('CAREGIVER').length,
    certifiedCaregivers: having('CAREGIVER').filter(({ certified }) => certified).length,
    nurses: having('NURSE').length,
    doctors: having('DOCTOR').length,
    socialWorkers: having('SOCIAL_WORKER').length,
    managers: having('MANAGER').length,
    total: rows.length,
  };
}

const COUNTS =
  'caregivers certifiedCaregivers nurses doctors socialWorkers managers total asOf synthetic';

describe('staffing', () => {
  it.each(['2026-06-30', '2020-12-31'])(
    'of facilities on %s is what the rows say, for anyone, small numbers too',
    async (asOf) => {
      const { facilities } = expectData(
        await hub.query(
          `query ($asOf: Date) { facilities(first: 50, filter: { within: "150600" }) { nodes {
            id staffing(asOf: $asOf) { ${COUNTS} certifiedShare { numerator denominator withheld } }
          } } }`,
          { variables: { asOf } },
        ),
      );
      let small = 0;
      for (const { id, staffing } of facilities.nodes) {
        const expected = expectedStaffing(
          await people('facility_id', id.replace('Facility:', ''), asOf),
        );
        const { certifiedShare, ...counts } = staffing;
        expect(counts).toEqual({ ...expected, asOf, synthetic: true });
        const none = expected.caregivers === 0;
        expect(certifiedShare).toEqual({
          numerator: none ? null : expected.certifiedCaregivers,
          denominator: none ? null : expected.caregivers,
          withheld: none ? 'NO_DATA' : null,
        });
        if (!none && expected.caregivers < 10) small += 1;
      }
      expect(small).toBeGreaterThan(0);
    },
  );

  it('of an organisation covers all its places', async () => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select organization_id as id from workforce.employment m
       join workforce.worker w on w.key = m.worker_key where ${inRegionOf(STAFF, 'w.')}
       group by 1 order by count(distinct facility_id) desc limit 1`,
    );
    const id = rows[0]!.id;
    const { organization } = expectData(
      await hub.query(
        `query ($id: ID!) { organization(id: $id) {
          staffing { ${COUNTS} } employees { totalCount } } }`,
        { as: STAFF, variables: { id: `Organization:${id}` } },
      ),
    );
    const expected = await people('organization_id', id, '2026-06-30');
    expect(organization.staffing).toMatchObject(expectedStaffing(expected));
    expect(organization.employees.totalCount).toBe(expected.length);
  });

  it('names the staff to those who may see them, by role and contract', async () => {
    const { rows } = await hub.pg.query<{ id: string }>(
      `select facility_id as id from workforce.employment m
       join workforce.worker w on w.key = m.worker_key
       where facility_id is not null and ${inRegionOf(STAFF, 'w.')}
       group by 1 having count(*) between 20 and 90 order by count(*) desc limit 1`,
    );
    const id = rows[0]!.id;
    const ask = async (filter: object) =>
      expectData(
        await hub.query(
          `query ($id: ID!, $filter: StaffFilter) { facility(id: $id) {
            staff(first: 100, filter: $filter) { totalCount nodes { type worker { name roles } } } } }`,
          { as: STAFF, variables: { id: `Facility:${id}`, filter } },
        ),
      ).facility.staff;
    const expected = await people('facility_id', id, '2026-06-30');
    const all = await ask({});
    expect(all.totalCount).toBe(expected.length);
    expect(all.nodes.map((one: any) => one.worker.name).sort()).toEqual(
      expected.map(({ name }) => name).sort(),
    );
    const managers = await ask({ roles: ['MANAGER'] });
    expect(managers.totalCount).toBe(1);
    expect(managers.nodes[0].worker.roles).toEqual(['MANAGER']);
    const partTime = await ask({ type: 'PART_TIME' });
    expect(partTime.nodes).toEqual(all.nodes.filter((one: any) => one.type === 'PART_TIME'));
  });

  it('hides the names from strangers', async () => {
    const { errors } = await hub.query('{ facilities { nodes { staff { totalCount } } } }');
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('costs the same statements for 1 facility and for 3', async () => {
    const ask = (first: number) => () =>
      hub.query(
        `{ facilities(first: ${first}, filter: { within: "150600", types: [NURSING_HOME] }) { nodes {
          staffing { total } past: staffing(asOf: "2022-12-31") { total }
          staff(first: 3) { totalCount nodes { worker { name certificates { nodes { level valid suspensions { nodes { from } } } } } } }
          organization { staffing { total } employees(first: 3) { totalCount nodes { worker { name } } } }
        } } }`,
        { as: STAFF },
      );
    expectData(await ask(3)());
    expect(await statementCount(hub, ask(3))).toBe(await statementCount(hub, ask(1)));
  });
});
