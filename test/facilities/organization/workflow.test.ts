import { openIdOf } from '../../../ground/identity/open-id.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { rowOf } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { CODE, OFFICE, PLACE, specimen } from './specimen.ts';

describe('an organisation on the register', () => walkWorkflow(specimen));

describe('what follows', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());
  const does = (name: string, input: Record<string, unknown>, as = OFFICE) =>
    act(hub, specimen.machine, name, input, { as });

  test('ten who register one organisation at once make one, by its code or by its name', async () => {
    for (const creditCode of [CODE, null]) {
      await specimen.clear(hub);
      const input = {
        ...(await specimen.input(hub, 'registerOrganization', OFFICE, '')),
        creditCode,
      };
      const all = await Promise.all(
        Array.from({ length: 10 }, () => does('registerOrganization', input)),
      );
      expect(all.map(verdict).filter((one) => one === 'DONE')).toHaveLength(1);
      expect(all.map(verdict).filter((one) => one === 'ALREADY_EXISTS')).toHaveLength(9);
    }
  });

  test('what is not known is null, and one without a code is found by its name and last by its code', async () => {
    await specimen.clear(hub);
    const made = await does('registerOrganization', {
      ...{ name: '示例鹿城养老服务有限公司', legalType: 'OTHER', region: PLACE },
    });
    const { organization, found } = expectData(
      await hub.query(
        `query ($id: ID!) {
          organization(id: $id) { creditCode brand status dissolvedOn chain { id } registrarRegion { code } }
          found: organizations(filter: { name: "鹿城" }, orderBy: { field: CREDIT_CODE, direction: DESC }) {
            nodes { id } } }`,
        { variables: { id: made.node!.id } },
      ),
    );
    expect(organization).toEqual({
      ...{ creditCode: null, brand: null, status: 'ACTIVE', dissolvedOn: null, chain: null },
      registrarRegion: { code: PLACE },
    });
    expect(found.nodes).toEqual([{ id: made.node!.id }]);
  });

  test('the workforce side calls it by its name of today within one relay', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    const input = { id: openIdOf('Organization', key), version: 1, name: '示例麦新养老公司' };
    expect(verdict(await does('correctOrganization', input))).toBe('DONE');
    await hub.settle();
    const known = `select name, region_code from workforce.organization_fact where organization_id = $1`;
    const { rows } = await hub.pg.query(known, [key]);
    expect(rows).toEqual([{ name: '示例麦新养老公司', region_code: PLACE }]);
  });

  test('its roles end with it, each with a recorded step', async () => {
    const key = await specimen.place(hub, 'ACTIVE');
    const id = openIdOf('Organization', key);
    const role = { entity: 'OrganizationRole' };
    const input = { organization: id, role: 'CATERER', validFrom: '2026-01-10' };
    const made = await act(hub, role, 'recordOrganizationRole', input, { as: OFFICE });
    expect(verdict(made)).toBe('DONE');
    const catering = async () => {
      const text = `{ organizations(filter: { role: CATERER, name: "鹿城" }) { totalCount } }`;
      return expectData(await hub.query(text)).organizations.totalCount as number;
    };
    expect(await catering()).toBe(1);
    const gone = { id, version: 1, dissolvedOn: '2026-06-20', note: '主体注销' };
    expect(verdict(await does('dissolveOrganization', gone))).toBe('DONE');
    expect(await catering()).toBe(0);
    const { organization } = expectData(
      await hub.query(
        `query ($id: ID!) { organization(id: $id) { dissolvedOn roles { nodes {
          status validUntil version transitions { nodes { action to } } } } } }`,
        { variables: { id }, as: OFFICE },
      ),
    );
    expect(organization.dissolvedOn).toBe('2026-06-20');
    expect(organization.roles.nodes).toEqual([
      {
        ...{ status: 'ENDED', validUntil: '2026-06-20', version: 2 },
        transitions: {
          nodes: [
            { action: 'recordOrganizationRole', to: 'HOLDS' },
            { action: 'endOrganizationRole', to: 'ENDED' },
          ],
        },
      },
    ]);
    expect((await rowOf(hub, specimen, key))!.status).toBe('DISSOLVED');
  });

  test('one that is dissolved takes no role and no facility', async () => {
    const key = await specimen.place(hub, 'DISSOLVED');
    const organization = openIdOf('Organization', key);
    const role = { organization, role: 'BANK', validFrom: '2026-01-10' };
    const outcome = await act(hub, { entity: 'OrganizationRole' }, 'recordOrganizationRole', role, {
      as: OFFICE,
    });
    expect(outcome.userErrors).toMatchObject([
      { code: 'NOT_KNOWN', path: ['input', 'organization'] },
    ]);
    const home = {
      ...{ name: '示例新院', type: 'NURSING_HOME', operationMode: 'PRIVATE', adminLevel: 'COUNTY' },
      ...{ organization, region: PLACE },
    };
    const planned = await act(hub, { entity: 'Facility' }, 'planFacility', home, { as: OFFICE });
    expect(planned.userErrors).toMatchObject([
      { code: 'NOT_KNOWN', path: ['input', 'organization'] },
    ]);
  });
});
