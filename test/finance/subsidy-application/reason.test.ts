import { allMaterials } from '../../kit/applied.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { ELDER, FINANCE, triesOfSubsidies } from './tries.ts';

const tries = triesOfSubsidies();
const { apply, run } = tries;

const REASON = '收入证明与核查结果不符，可补正后于下月重新申请';
const INTERNAL = '窗口转来，先看低保名单';

/** What a persona reads of the steps of the elder's applications. */
async function read(as: string, fields: string) {
  const { data, errors = [] } = await tries.hub.query(
    `query ($elder: ID!) {
      elder(id: $elder) {
        subsidyApplications { nodes { status transitions { nodes { ${fields} } } } }
      }
    }`,
    { as, variables: { elder: await publicIdFor(as, 'Elder', ELDER) } },
  );
  const list = data?.elder?.subsidyApplications as { nodes: unknown[] } | undefined;
  return {
    applications: list?.nodes.filter((one) => JSON.stringify(one).includes('applyForSubsidy')),
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

/** The elder applies herself, and the office rejects it. */
async function refuseOne(): Promise<void> {
  expect((await apply({ note: '腿脚不便' }, 'elder:1')).refusals).toEqual([]);
  const { rows } = await tries.hub.pg.query<{ key: string }>(
    'select key from finance.subsidy_application where beneficiary_id = $1',
    [ELDER],
  );
  const key = rows[0]!.key;
  const materials = allMaterials('SUBSIDY_ELDER');
  for (const [name, as, given] of [
    ['submitSubsidyApplication', 'elder:1', { materials }],
    ['acceptSubsidyApplication', FINANCE, { note: INTERNAL }],
    ['rejectSubsidyApplication', FINANCE, { note: REASON }],
  ] as const) {
    const { refusals, codes } = await run(name, key, given, as);
    expect([name, ...refusals, ...codes]).toEqual([name]);
  }
}

test.each(['elder:1', 'guardian:1'])(
  '%s reads why her application was rejected, and nothing that the office noted for itself',
  async (as) => {
    await refuseOne();
    const { applications, codes } = await read(as, 'action to reason');
    expect(codes).toEqual([]);
    expect(applications).toEqual([
      {
        status: 'REJECTED',
        transitions: {
          nodes: [
            { action: 'applyForSubsidy', to: 'DRAFT', reason: null },
            { action: 'submitSubsidyApplication', to: 'SUBMITTED', reason: null },
            { action: 'acceptSubsidyApplication', to: 'ACCEPTED', reason: null },
            { action: 'rejectSubsidyApplication', to: 'REJECTED', reason: REASON },
          ],
        },
      },
    ]);
    expect(await read(as, 'action note')).toEqual({
      applications: undefined,
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    });
  },
);

test('staff reads the reason beside every note', async () => {
  await refuseOne();
  const { applications } = await read(FINANCE, 'action reason note');
  expect(applications).toMatchObject([
    {
      transitions: {
        nodes: [
          { reason: null, note: '腿脚不便' },
          { reason: null, note: null },
          { reason: null, note: INTERNAL },
          { reason: REASON, note: REASON },
        ],
      },
    },
  ]);
});
