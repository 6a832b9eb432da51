import { PublicationType } from '../../../subgraphs/regions/publication/entity.ts';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';

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

/** Whose part of the hub tells of a kind. */
const SOURCES: Readonly<Record<PublicationType, string>> = {
  ...{ BlacklistEntry: 'facilities', GradeRating: 'facilities' },
  ...{ Facility: 'facilities', PriceFiling: 'finance', PriceCap: 'finance' },
  ...{ PolicyDocument: 'regions', RegionPact: 'regions', StandardAdoption: 'regions' },
  ...{ BasicServiceList: 'services', AdaptationStandard: 'services', CatalogueItem: 'services' },
  ...{ AssessmentOrganisation: 'workforce', TrainingSession: 'workforce' },
};

interface Told {
  state: string;
  title: string | null;
  titleEn: string | null;
  standing: string | null;
}

async function told(subject: string): Promise<Told | null> {
  const { rows } = await hub.pg.query<Told>(
    `select state, title, title_en as "titleEn", standing from regions.publication where subject = $1`,
    [subject],
  );
  return rows[0] ?? null;
}

/** All that anybody is told of a thing, in the graph and in the feed. */
async function everywhere(type: string, subject: string): Promise<string> {
  const text = `query ($types: [PublicationType!]) { publications(last: 100, filter: { types: $types }) {
    nodes { subject state title titleEn standing } } }`;
  const { publications } = expectData(await hub.query(text, { variables: { types: [type] } }));
  const feed = await fetch(new URL(`/feeds/publications.json?type=${type}&limit=100`, edge.url));
  const { items } = (await feed.json()) as { items: { id: string }[] };
  const shown = [
    ...publications.nodes.filter((one: { subject: string }) => one.subject === subject),
    ...items.filter(({ id }) => id === subject),
  ];
  return JSON.stringify(shown);
}

/** Tells of a thing anew, as its own part of the hub does. */
async function tells(type: PublicationType, subject: string, change: object): Promise<void> {
  await hub.pg.query(
    `insert into ${SOURCES[type]}.fact_outbox (kind, subject, payload)
     select kind, subject, payload || $2::jsonb from ${SOURCES[type]}.fact_outbox
     where kind = 'PUBLICATION' and subject = $1 order by sequence desc limit 1`,
    [subject, JSON.stringify(change)],
  );
  await hub.settle();
}

test.each(Object.keys(PublicationType) as PublicationType[])(
  '%s is published, corrected and taken back, and nothing of it is left',
  async (type) => {
    const { rows } = await hub.pg.query<{ subject: string }>(
      `select subject from regions.publication where type = $1 order by position desc limit 1`,
      [type],
    );
    const { subject } = rows[0]!;
    const first = await told(subject);
    expect([first!.state, first!.title === null]).toEqual(['PUBLISHED', false]);
    await tells(type, subject, { title: '更正后的名称' });
    expect(await told(subject)).toMatchObject({ state: 'CORRECTED', title: '更正后的名称' });
    expect(await everywhere(type, subject)).toContain('更正后的名称');
    await tells(type, subject, { withdrawn: true });
    const gone = { state: 'WITHDRAWN', title: null, titleEn: null, standing: null };
    expect(await told(subject)).toEqual(gone);
    expect(JSON.parse(await everywhere(type, subject))).toEqual([{ subject, ...gone }]);
  },
);

const OFFICER = 'staff:150600';
const REGION = '150600';
const note = '有误';

test.each<[entity: PublicationType, draft: object, amend: object]>([
  ['PriceCap', { item: 'BED', monthly: 100_000, validFrom: '2026-01-01' }, { monthly: 90_000 }],
  [
    'AdaptationStandard',
    { mostPerHousehold: 300_000, validFrom: '2026-01-01' },
    { mostPerHousehold: 200_000 },
  ],
  [
    'CatalogueItem',
    { kind: 'HOME_ADAPTATION', label: 'Bed rail', labelZh: '床边护栏', source: 'NAMED' },
    { labelZh: '床边扶手' },
  ],
])('%s is told of by its own mutations', async (entity, draft, amend) => {
  const does = async (name: string, input: object, officer: number) => {
    const as = `${OFFICER}:${officer}`;
    const done = await act(hub, { entity }, `${name}${entity}`, { ...input }, { as });
    expect([done.codes, done.refusals]).toEqual([[], []]);
    await hub.settle();
    return done.node as { id: string; version: number };
  };
  const drafted = await does('draft', { region: REGION, code: 'TOLD', ...draft }, 1);
  expect(await told(drafted.id)).toBeNull();
  const { id } = drafted;
  const published = await does('publish', { id, version: drafted.version }, 2);
  expect((await told(id))!.state).toBe('PUBLISHED');
  const amended = await does('amend', { id, version: published.version, note, ...amend }, 3);
  expect((await told(id))!.state).toBe('CORRECTED');
  await does('withdraw', { id, version: amended.version, note }, 3);
  expect((await told(id))!.state).toBe('WITHDRAWN');
  const { rows } = await hub.pg.query<{ title: string | null }>(
    `select payload->>'title' as title from ${SOURCES[entity]}.fact_outbox
     where kind = 'PUBLICATION' and subject = $1 order by sequence desc limit 1`,
    [id],
  );
  expect(rows).toEqual([{ title: null }]);
});
