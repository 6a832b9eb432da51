import { REGION_PACT } from '../../../subgraphs/regions/region-pact/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { TERMS } from './pacts.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

async function published(id: string) {
  const { rows } = await hub.pg.query<{ payload: Record<string, unknown> }>(
    `select payload from regions.fact_outbox where kind = 'PACT' and subject = $1 order by sequence`,
    [id],
  );
  return rows.map(({ payload }) => payload);
}

test('the pacts of the documents are published with what others decide by', async () => {
  expect(await published('hu-bao-e-wu')).toEqual([
    {
      members: ['150100', '150200', '150600', '150900'],
      scopes: [
        ...['SUBJECT', 'FUNCTION', 'STANDARD', 'SUPERVISION', 'PLANNING'],
        ...['INFORMATION', 'ASSESSMENT', 'STATS'],
      ],
      acceptedStandards: ['GBT42195_2022'],
      status: 'ACTIVE',
      activeFrom: null,
      terminatedOn: null,
    },
  ]);
  expect(await published('dexing-hangzhou')).toMatchObject([
    { members: ['361181', '330100'], acceptedStandards: [], status: 'DRAFT' },
  ]);
});

test('each change of a pact publishes it as it is afterwards', async () => {
  const run = (name: string, input: object, as = 'supervision:150600') =>
    act(hub, REGION_PACT, name, { ...input }, { as });
  const id = (await run('proposePact', { ...TERMS, scopes: ['STATS', 'ASSESSMENT'] })).node!
    .id as string;
  await run('amendPact', {
    id,
    version: 1,
    ...TERMS,
    members: ['150600', '150900'],
  });
  await run('signPact', { id, version: 2 });
  await run('signPact', { id, version: 3 }, 'supervision:150900');
  await run('activatePact', { id, version: 4, activeFrom: '2026-07-01' });
  await run('terminatePact', { id, version: 5, note: 'Replaced.' }, 'supervision:150900');
  // What is refused tells nobody anything.
  await run('signPact', { id, version: 6 });

  const draft = {
    members: ['150600', '150200'],
    scopes: ['STATS', 'ASSESSMENT'],
    acceptedStandards: ['GBT42195_2022'],
    status: 'DRAFT',
    activeFrom: null,
    terminatedOn: null,
  };
  const amended = { ...draft, members: ['150600', '150900'], scopes: ['ASSESSMENT', 'STATS'] };
  const active = { ...amended, status: 'ACTIVE', activeFrom: '2026-07-01' };
  expect(await published(id.replace('RegionPact:', ''))).toEqual([
    draft,
    amended,
    amended,
    { ...amended, status: 'SIGNED' },
    active,
    { ...active, status: 'TERMINATED', terminatedOn: '2026-06-30' },
  ]);
});
