import { isWithin } from '../../../ground/china/region-code.ts';
import { expectData, testHub } from '../../kit/hub.ts';
import { allNodes, statementCount } from '../pages.ts';

const hub = await testHub();
afterAll(() => hub.close());

const DONGSHENG = '150602';
const ORDOS = '150600';

interface Organisation {
  id: string;
  region: string;
  registered: string;
}

/** R-09 once more, from the rows, one organisation at a time. */
async function qualifiedIds(asOf: string, within: string): Promise<string[]> {
  const { rows } = await hub.pg.query<Organisation>(
    `select 'AssessmentOrganisation:' || o.id as id, o.region_code as region, o.registered_on::text as registered
     from workforce.assessment_organisation o
     where (select count(*) from workforce.worker w
       where (select array_agg(m.organization_id || ' ' || m.type) from workforce.employment m
         where m.worker_key = w.key and m.starts_on <= $1 and (m.ends_on >= $1 or m.ends_on is null)
         ) = array[o.organization_id || ' FULL_TIME']
       and exists (select from workforce.certificate c where c.worker_key = w.key
         and c.occupation = 'ASSESSOR' and c.issued_on <= $1
         and (c.inactive_from > $1 or c.inactive_from is null))) >= 3`,
    [asOf],
  );
  return rows
    .filter(({ region, registered }) => isWithin(region, within) && registered <= asOf)
    .map(({ id }) => id)
    .sort();
}

describe('assessment organisations', () => {
  it('qualify in 东胜区 as in the worked example: A with 3 and C with 4, not B with 2 and 2', async () => {
    const data = expectData(
      await hub.query(`{
        region(code: "${DONGSHENG}") {
          at2023: qualifiedAssessorOrgs(asOf: "2023-12-31") { value asOf withheld }
          at2025: qualifiedAssessorOrgs(asOf: "2025-12-31") { value }
          assessmentOrganisations { totalCount nodes {
            qualified fullTimeAssessors
            qualification(asOf: "2025-12-31") {
              qualified required fullTimeAssessors reasonCodes ruleVersion asOf
              policyDocument { documentNumber }
            }
          } }
        }
      }`),
    );
    const { at2023, at2025, assessmentOrganisations } = data.region;
    expect(at2023).toEqual({ value: 2, asOf: '2023-12-31', withheld: null });
    expect(at2025.value).toBe(2);
    expect(assessmentOrganisations.totalCount).toBe(3);
    const by = (count: number) =>
      assessmentOrganisations.nodes.find((one: any) => one.fullTimeAssessors === count);
    expect([by(3).qualified, by(2).qualified, by(4).qualified]).toEqual([true, false, true]);
    expect(by(2).qualification).toEqual({
      qualified: false,
      required: 3,
      fullTimeAssessors: 2,
      reasonCodes: ['TOO_FEW_ASSESSORS', 'NOT_FULL_TIME'],
      ruleVersion: 'R-09/150600/1',
      asOf: '2025-12-31',
      policyDocument: { documentNumber: '鄂府办发〔2023〕101号' },
    });
  });

  it.each(['2020-06-30', '2022-01-01', '2023-12-31', '2026-06-30'])(
    'are counted for every banner on %s as the rows say',
    async (day) => {
      const data = expectData(
        await hub.query(
          `query ($day: Date) { region(code: "${ORDOS}") {
            qualifiedAssessorOrgs(asOf: $day) { value }
            children(first: 20) { nodes { code qualifiedAssessorOrgs(asOf: $day) { value } } }
          } }`,
          { variables: { day } },
        ),
      );
      const expected = await qualifiedIds(day, ORDOS);
      expect(data.region.qualifiedAssessorOrgs.value).toBe(expected.length);
      for (const { code, qualifiedAssessorOrgs } of data.region.children.nodes) {
        expect([code, qualifiedAssessorOrgs.value]).toEqual([
          code,
          (await qualifiedIds(day, code)).length,
        ]);
      }
    },
  );

  it('meet the target of 2023 in eight of nine banners and that of 2025 in four', async () => {
    const data = expectData(
      await hub.query(`{ region(code: "${ORDOS}") { children(first: 20) { nodes {
        statisticalOnly
        at2023: qualifiedAssessorOrgs(asOf: "2023-12-31") { value }
        at2025: qualifiedAssessorOrgs(asOf: "2025-12-31") { value }
      } } } }`),
    );
    const banners = data.region.children.nodes.filter((one: any) => !one.statisticalOnly);
    expect(banners).toHaveLength(9);
    expect(banners.filter((one: any) => one.at2023.value >= 2)).toHaveLength(8);
    expect(banners.filter((one: any) => one.at2025.value >= 3)).toHaveLength(4);
  });

  const LIST = `query ($filter: AssessmentOrganisationFilter, $orderBy: AssessmentOrganisationOrder,
      $after: String) {
    assessmentOrganisations(first: 5, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { id name registeredOn status region { code } }
      pageInfo { hasNextPage endCursor }
    } }`;
  const list = (variables: Record<string, unknown> = {}) =>
    allNodes(hub, 'assessmentOrganisations', LIST, { variables });

  it.each([
    ['REGION', 'ASC', (one: any) => one.region.code],
    ['NAME', 'DESC', (one: any) => one.name],
    ['REGISTERED_ON', 'ASC', (one: any) => one.registeredOn],
  ])('come once each when walked by %s %s', async (field, direction, sortValue) => {
    const nodes = await list({ orderBy: { field, direction } });
    const { rows } = await hub.pg.query(
      `select 'AssessmentOrganisation:' || id as id from workforce.assessment_organisation`,
    );
    expect(nodes.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    if (field === 'NAME') return;
    const values = nodes.map(sortValue);
    expect(values).toEqual([...values].sort());
  });

  it('are filtered by region, standing, name and qualification together', async () => {
    const inOrdos = await list({ filter: { within: ORDOS } });
    expect(inOrdos.length).toBeGreaterThan(20);
    expect(inOrdos.every(({ region }) => region.code.startsWith('1506'))).toBe(true);
    const below = await list({ filter: { within: ORDOS, statuses: ['BELOW_STANDARD'] } });
    expect(below).toEqual(inOrdos.filter(({ status }) => status === 'BELOW_STANDARD'));
    const day = '2023-12-31';
    const qualified = await list({ filter: { within: ORDOS, qualifiedOn: day } });
    expect(qualified.map(({ id }) => id).sort()).toEqual(await qualifiedIds(day, ORDOS));
    const anywhere = await list({ filter: { qualifiedOn: day } });
    expect(anywhere.length).toBeGreaterThan(qualified.length);
    const [first] = inOrdos;
    const named = await list({ filter: { name: first?.name } });
    expect(named).toEqual([first]);
    expect(await list({ filter: { qualifiedOn: '2012-01-01' } })).toEqual([]);
    const none = await hub.query(LIST, { variables: { filter: { statuses: [] } } });
    expect(none.errors?.[0]?.extensions.argument).toBe('filter.statuses');
    expect((await list({ filter: null, orderBy: null })).length).toBe((await list()).length);
  });

  it('stand in the register today as rule R-09 decides from the rows', async () => {
    const { assessmentOrganisations } = expectData(
      await hub.query(
        '{ assessmentOrganisations(first: 100) { nodes { name status qualified } } }',
      ),
    );
    const { nodes } = assessmentOrganisations;
    expect(new Set(nodes.map(({ status }: any) => status)).size).toBe(2);
    for (const { name, status, qualified } of nodes) {
      expect([name, qualified]).toEqual([name, status === 'QUALIFIED']);
    }
  });

  it('show staff who counts and who does not', async () => {
    const text = `{ region(code: "150623") { assessmentOrganisations { nodes {
      fullTimeAssessors assessors { nodes { standing worker { name roles } } }
    } } } }`;
    const data = expectData(await hub.query(text, { as: 'staff:150600' }));
    const nodes = data.region.assessmentOrganisations.nodes;
    const standings = nodes.map((one: any) =>
      one.assessors.nodes.map((a: any) => a.standing).sort(),
    );
    expect(standings).toContainEqual(['COUNTS', 'NOT_CERTIFIED', 'WORKS_ELSEWHERE']);
    for (const { fullTimeAssessors, assessors } of nodes) {
      const counted = assessors.nodes.filter(({ standing }: any) => standing === 'COUNTS');
      expect(counted).toHaveLength(fullTimeAssessors);
      expect(assessors.nodes[0].worker.roles).toContain('ASSESSOR');
    }
    const { errors } = await hub.query(text);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('have their assessors by pages, in the order of their names', async () => {
    const as = 'staff:150600';
    const { assessmentOrganisations } = expectData(
      await hub.query(
        '{ assessmentOrganisations(filter: { within: "150623" }) { nodes { id assessors { totalCount } } } }',
        { as },
      ),
    );
    const { id } = assessmentOrganisations.nodes.find(
      ({ assessors }: any) => assessors.totalCount > 2,
    );
    const ask = async (args: string) => {
      const text = `query ($id: ID!) { assessmentOrganisation(id: $id) { assessors(${args}) {
        totalCount pageInfo { endCursor hasNextPage } nodes { standing worker { name } } } } }`;
      return expectData(await hub.query(text, { as, variables: { id } })).assessmentOrganisation;
    };
    const { assessors: all } = await ask('first: 100');
    const walked: unknown[] = [];
    for (let at = ''; ;) {
      const { assessors: page } = await ask(`first: 1${at}`);
      walked.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      at = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
    }
    expect(walked).toEqual(all.nodes);
    expect(walked).toHaveLength(all.totalCount);
    const names = all.nodes.map(({ worker }: any) => worker.name);
    const { rows } = await hub.pg.query(
      `select name from unnest($1::text[]) as n(name) order by name`,
      [names],
    );
    expect(rows.map(({ name }: any) => name)).toEqual(names);
  });

  it('cost the same statements for 1 and for all of a city', async () => {
    const ask = (first: number) => () =>
      hub.query(
        `{ assessmentOrganisations(first: ${first}, filter: { within: "${ORDOS}" }) { totalCount nodes {
          qualified fullTimeAssessors qualification { policyDocument { title } }
          region { name qualifiedAssessorOrgs { value } assessmentOrganisations { totalCount nodes { name } } }
          organization { name assessmentOrganisation { name } }
          assessors { nodes { worker { name } } }
        } } }`,
        { as: 'staff:150600' },
      );
    expectData(await ask(50)());
    expect(await statementCount(hub, ask(50))).toBe(await statementCount(hub, ask(1)));
  });

  it.each([
    ['a malformed id', '{ assessmentOrganisation(id: "7") { name } }', 'BAD_USER_INPUT'],
    [
      'an unknown id',
      '{ assessmentOrganisation(id: "AssessmentOrganisation:00000000-0000-7000-8000-000000000000") { name } }',
      'NOT_FOUND',
    ],
    [
      'a malformed region',
      '{ assessmentOrganisations(filter: { within: "1506" }) { totalCount } }',
      'BAD_USER_INPUT',
    ],
    [
      'a malformed region beside a day',
      '{ assessmentOrganisations(filter: { within: "x", qualifiedOn: "2023-12-31" }) { totalCount } }',
      'BAD_USER_INPUT',
    ],
    [
      'a date that does not exist',
      '{ region(code: "150600") { qualifiedAssessorOrgs(asOf: "2023-02-29") { value } } }',
      'BAD_USER_INPUT',
    ],
  ])('answer %s with a code', async (_, text, code) => {
    const { errors } = await hub.query(text);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('are found by id', async () => {
    const [one] = await list({ filter: { within: DONGSHENG } });
    const data = expectData(
      await hub.query('query ($id: ID!) { assessmentOrganisation(id: $id) { id name } }', {
        variables: { id: one?.id },
      }),
    );
    expect(data.assessmentOrganisation).toEqual({ id: one?.id, name: one?.name });
  });
});
