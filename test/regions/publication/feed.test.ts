import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { rebuild } from '../../../ground/facts/rebuild.ts';
import { PublicationType } from '../../../subgraphs/regions/publication/entity.ts';
import { openFactEnds } from '../../../subgraphs/fact-relay.ts';

let hub: TestHub;
let edge: HttpEdge;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  edge = await httpEdge(hub.hub.engine);
});
afterAll(async () => {
  await edge.close();
  await hub.close();
});

const NEWS = `query ($after: String) { publications(first: 100, after: $after) {
  nodes { subject type state title standing publishedOn region { code } }
  pageInfo { hasNextPage endCursor } } }`;

interface News {
  subject: string;
  state: string;
  title: string | null;
  standing: string | null;
}

/** What was told after a cursor, and the cursor to go on from. */
async function after(cursor: string | null): Promise<{ news: News[]; cursor: string | null }> {
  const news: News[] = [];
  for (let at = cursor; ;) {
    const { publications } = expectData(await hub.query(NEWS, { variables: { after: at } }));
    news.push(...(publications.nodes as News[]));
    at = publications.pageInfo.endCursor ?? at;
    if (!publications.pageInfo.hasNextPage) return { news, cursor: at };
  }
}

async function feed(query = '') {
  const response = await fetch(new URL(`/feeds/publications.json${query}`, edge.url));
  const body = (await response.json()) as any;
  return { status: response.status, type: response.headers.get('content-type'), body };
}

/** Facts as the facility’s own part of the hub writes them. */
async function tells(id: string, change: string): Promise<void> {
  await hub.pg.query(
    `insert into facilities.fact_outbox (kind, subject, payload)
     select kind, subject, payload || $2::jsonb from facilities.fact_outbox
     where kind = 'PUBLICATION' and subject = $1 order by sequence desc limit 1`,
    [id, change],
  );
  await hub.settle();
}

async function someFacility(): Promise<string> {
  const { rows } = await hub.pg.query<{ subject: string }>(
    `select subject from regions.publication where type = 'Facility' and state = 'PUBLISHED'
     order by position limit 1`,
  );
  return rows[0]!.subject;
}

test('everything that is public is told once, by anybody’s leave, and found by its id', async () => {
  const { news } = await after(null);
  const counts = await hub.pg.query<{ n: number }>(
    `select (select count(*) from facilities.facility where filed_on is not null)
       + (select count(*) from facilities.grade_rating where granted_on is not null)
       + (select count(*) from facilities.blacklist_entry)
       + (select count(*) from regions.policy_document where standing <> 'CITED')
       + (select count(*) from regions.region_pact where status in ('ACTIVE', 'TERMINATED'))
       + (select count(*) from finance.price_filing)
       + (select count(*) from services.basic_service_list where status in ('PUBLISHED', 'SUPERSEDED'))
       + (select count(*) from finance.price_cap where status = 'PUBLISHED')
       + (select count(*) from services.adaptation_standard where status = 'PUBLISHED')
       + (select count(*) from services.catalogue_item where status = 'PUBLISHED')
       + (select count(*) from regions.standard_adoption where status = 'PUBLISHED')
       + (select count(*) from workforce.assessment_organisation where status <> 'APPLIED')
       + (select count(*) from workforce.training_session)
       as n`,
  );
  expect(news.length).toBe(Number(counts.rows[0]!.n));
  expect(new Set(news.map(({ subject }) => subject)).size).toBe(news.length);
  expect(new Set(news.map(({ state }) => state))).toEqual(new Set(['PUBLISHED']));
  for (const type of Object.keys(PublicationType)) {
    const { subject } = news.find((one) => one.subject.startsWith(`${type}:`))!;
    const { node } = expectData(
      await hub.query('query ($id: ID!) { node(id: $id) { __typename id } }', {
        variables: { id: subject },
      }),
    );
    expect(node).toEqual({ __typename: type, id: subject });
  }
});

test('who reads on meets what was corrected and what was taken back, each at its latest place', async () => {
  const { cursor } = await after(null);
  const one = await someFacility();
  await tells(one, '{"standing": "SUSPENDED"}');
  const corrected = await after(cursor);
  expect(corrected.news).toMatchObject([
    { subject: one, state: 'CORRECTED', standing: 'SUSPENDED' },
  ]);
  await tells(one, '{"standing": "SUSPENDED"}');
  expect((await after(corrected.cursor)).news).toEqual([]);
  await tells(one, '{"withdrawn": true}');
  const withdrawn = await after(corrected.cursor);
  expect(withdrawn.news).toMatchObject([
    { subject: one, state: 'WITHDRAWN', title: null, standing: null },
  ]);
  expect((await feed('?limit=100')).body.items.map(({ id }: any) => id)).not.toContain(one);
  await tells(one, '{"withdrawn": false}');
  expect((await after(withdrawn.cursor)).news).toMatchObject([
    { subject: one, state: 'CORRECTED' },
  ]);
});

test('an older fact that arrives late says nothing', async () => {
  const { cursor } = await after(null);
  const one = await someFacility();
  await hub.pg.query('update regions.publication set sequence = 1000000000 where subject = $1', [
    one,
  ]);
  await tells(one, '{"standing": "CLOSED"}');
  expect((await after(cursor)).news).toEqual([]);
});

test('a rebuild tells nobody anything again', async () => {
  const { cursor } = await after(null);
  const facts = await openFactEnds(() => hub.ownerUrl, 'REBUILD');
  try {
    const regions = facts.ends.find(({ name }) => name === 'regions')!;
    for (const subscription of regions.subscriptions.filter(({ kind }) => kind === 'PUBLICATION')) {
      const source = facts.ends.find(({ name }) => name === subscription.from)!;
      expect((await rebuild(source, regions, subscription)).facts).toBeGreaterThan(0);
    }
  } finally {
    await facts.close();
  }
  expect((await after(cursor)).news).toEqual([]);
});

test('the JSON feed has the latest first, and the address of what came before', async () => {
  const { status, type, body } = await feed('?limit=5');
  expect([status, type]).toEqual([200, 'application/feed+json; charset=utf-8']);
  expect(body).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'zh-CN' });
  expect(body.items).toHaveLength(5);
  const { rows } = await hub.pg.query<{ subject: string }>(
    `select subject from regions.publication where state <> 'WITHDRAWN' order by position desc limit 8`,
  );
  const ids = (page: any) => page.items.map(({ id }: any) => id as string);
  expect(ids(body)).toEqual(rows.slice(0, 5).map(({ subject }) => subject));
  const next = new URL(body.next_url as string);
  expect(ids((await feed(`${next.search}`)).body).slice(0, 3)).toEqual(
    rows.slice(5).map(({ subject }) => subject),
  );
});

test('the JSON feed of a region and of a kind has these alone', async () => {
  const { body } = await feed('?region=150600&type=Facility,PriceFiling&limit=100');
  expect(body.items.length).toBeGreaterThan(10);
  for (const { id, tags } of body.items) {
    expect(id).toMatch(/^(Facility|PriceFiling):/);
    expect(tags.at(-1)).toMatch(/^1506/);
  }
});

test.each([
  ['a parameter that there is not', '?regoin=150600', 400],
  ['a region that there is not', '?region=999999', 400],
  ['a kind that there is not', '?type=Elder', 400],
  ['no number', '?limit=many', 400],
  ['more than a page', '?limit=101', 400],
  ['a cursor of nothing', '?before=x', 400],
  ['one parameter twice', '?region=150600&region=150602', 400],
])('%s in the address of the feed is refused with a code', async (_, query, expected) => {
  const { status, body } = await feed(query);
  expect([status, typeof body.errors[0].extensions.code]).toEqual([expected, 'string']);
});
