import { REGION_CODE_NOTICE } from '../../../subgraphs/regions/region-code-notice/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { listTests } from '../../kit/list-kit.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW, REASON } from '../../kit/specimen.ts';

const OFFICE = 'supervision:150600';
const COLLEAGUE = 'supervision:150600:2';

const NOTICE = {
  machine: REGION_CODE_NOTICE,
  table: 'regions.region_code_notice',
  key: '150600-2026-06-01',
  code: '2026-06-01',
  draft: {
    ...{ decidedOn: '2026-05-20', notice: '示例函〔2026〕1号', sourceText: '示例公告' },
    successors: ['150800'],
  },
  columns: {
    ...{ decided_on: '2026-05-20', notice: '示例函〔2026〕1号', source_text: '示例公告' },
    successors: '{150800}',
  },
  change: { notice: '示例函〔2026〕2号' },
  office: OFFICE,
};

/** SQL: another notice that is public; it stays until the row of the specimen is placed anew. */
const another = (code: string, day: string, successors: string) =>
  `delete from regions.region_code_notice where id <> '${NOTICE.key}';
   insert into regions.region_code_notice (id, status, decided_on, notice, source_text, successors,
     synthetic, region_code, region_at)
   values ('${code}-${day}', 'PUBLISHED', '${day}', '示例', '示例', '{${successors}}', true, '${code}',
     rpad('${code}', 12, '0')::bigint)`;
const ALONE = `delete from regions.region_code_notice where id <> '${NOTICE.key}'`;
const set = (sql: string) => `${ALONE}; update regions.region_code_notice set ${sql}`;

describe('a notice that changes a code', () => publishedTests(NOTICE));

describe('what makes it sound', () => {
  const tried = outcomes(publishedSpecimen(NOTICE), OFFICE);
  tried('draftRegionCodeNotice', NEW, [
    ['today', { code: '2026-06-30' }, 'DRAFT'],
    ['tomorrow', { code: '2026-07-01' }, 'INVALID_VALUE code'],
    ['a decision on its first day', { decidedOn: '2026-06-01' }, 'DRAFT'],
    ['a decision after it', { decidedOn: '2026-06-02' }, 'INVALID_VALUE decidedOn'],
    ['a code that nobody holds', { successors: ['150699'] }, 'BAD_USER_INPUT'],
    ['no successor', { successors: [] }, 'BAD_USER_INPUT'],
    ['one twice', { successors: ['150800', '150800'] }, 'BAD_USER_INPUT'],
    [
      'one in two spellings',
      { successors: ['150800', '150800000000'] },
      'INVALID_VALUE successors',
    ],
    ['itself alone', { successors: ['150600'] }, 'INVALID_VALUE successors'],
    ['itself and another', { successors: ['150600', '150800'] }, 'DRAFT'],
  ]);
  tried('publishRegionCodeNotice', 'DRAFT', [
    ['nothing else', {}, 'PUBLISHED', ALONE],
    ['an end of the code before', {}, 'CODE_ENDED id', another('150600', '2026-03-01', '150200')],
    [
      'another change of the code before',
      {},
      'PUBLISHED',
      another('150600', '2026-03-01', '150600,150200'),
    ],
    [
      'another change of the code after',
      {},
      'LATER_NOTICE id',
      another('150600', '2026-06-02', '150600,150200'),
    ],
    [
      'a successor that leads back here',
      {},
      'SUCCESSOR_ENDS id',
      another('150800', '2026-03-01', '150600'),
    ],
    ['a successor that goes on', {}, 'PUBLISHED', another('150800', '2026-03-01', '150800,150200')],
    [
      'a successor inside the region that ends',
      {},
      'SUCCESSOR_ENDS id',
      set("successors = '{150602}'"),
    ],
    [
      'a successor inside the region that goes on',
      {},
      'PUBLISHED',
      set("successors = '{150600,150602}'"),
    ],
  ]);
  tried('amendRegionCodeNotice', 'PUBLISHED', [
    [
      'a successor that leads back here',
      { ...REASON, successors: ['150200'] },
      'SUCCESSOR_ENDS successors',
      another('150200', '2026-03-01', '150600'),
    ],
    ['one that holds', { ...REASON, successors: ['150200'] }, 'PUBLISHED', ALONE],
  ]);
});

describe('the list of notices', () => {
  listTests({
    ...{ entity: 'RegionCodeNotice', list: 'regionCodeNotices' },
    ...{ table: 'regions.region_code_notice', open: true, as: 'developer' },
    async prepare(hub) {
      await hub.pg.query(
        `insert into regions.region_code_notice (id, status, decided_on, notice, source_text,
           successors, synthetic, region_code, region_at)
         select code || '-2026-06-01', case when n % 2 = 0 then 'DRAFT' else 'PUBLISHED' end,
           date '2026-01-01' + n::int, '示例', '示例', array['150800'], true, code, region_at
         from (select code, region_at, row_number() over (order by code) as n from regions.region
           where level = 'COUNTY' and code like '1506%') r`,
      );
    },
    orders: { DECIDED_ON: 'decided_on' },
    filters: {
      within: ['"150602"', "region_code = '150602'"],
      statuses: ['[DRAFT]', "status = 'DRAFT'"],
      decidedFrom: ['"2026-01-05"', "decided_on >= '2026-01-05'"],
      decidedTo: ['"2026-01-05"', "decided_on <= '2026-01-05'"],
    },
    nested: 'region { name } regions { name } effectiveOn',
  });
});

describe('a region whose code ends', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());
  const ask = async () => {
    const text = `{
      former: region(code: "150622") { abolished validUntil
        successors { year decidedOn notice formerName regions { code } } codeNotices { totalCount } }
      since: region(code: "150621") { abolished predecessors { formerCode regions { code } } } }`;
    return expectData(await hub.query(text));
  };
  const does = (name: string, as: string, input: object) =>
    act(hub, REGION_CODE_NOTICE, name, { ...input }, { as });

  test('says so from the publication on, and no more once that is taken back', async () => {
    const before = await ask();
    expect(before.former).toMatchObject({ abolished: false, validUntil: null });
    const draft = {
      ...{ ...NOTICE.draft, region: '150622', code: NOTICE.code, successors: ['150621'] },
    };
    const drafted = async (as: string) => verdict(await does('draftRegionCodeNotice', as, draft));
    expect(await drafted('caregiving:150600')).toBe('FORBIDDEN');
    expect(await drafted('province:150000')).toBe('FORBIDDEN');
    expect(await drafted('supervision:210100')).toBe('NOT_FOUND');
    const made = await does('draftRegionCodeNotice', OFFICE, draft);
    expect(verdict(made)).toBe('DONE');
    expect((await ask()).former.abolished).toBe(false);
    const id = made.node!.id as string;
    const publish = { id, version: 1 };
    const self = await does('publishRegionCodeNotice', OFFICE, publish);
    expect(verdict(self)).toBe('SAME_PERSON');
    const published = await does('publishRegionCodeNotice', COLLEAGUE, publish);
    expect(verdict(published)).toBe('DONE');
    const { former, since } = await ask();
    expect(former).toEqual({
      ...{ abolished: true, validUntil: '2026-05-20', codeNotices: { totalCount: 1 } },
      successors: [
        ...before.former.successors,
        {
          ...{ year: 2026, decidedOn: '2026-05-20', notice: '示例函〔2026〕1号' },
          ...{ formerName: '准格尔旗', regions: [{ code: '150621' }] },
        },
      ],
    });
    expect(since.abolished).toBe(false);
    expect(since.predecessors.at(-1)).toEqual({
      ...{ formerCode: '150622', regions: [{ code: '150621' }] },
    });
    const back = { id, version: 2, ...REASON };
    expect(verdict(await does('withdrawRegionCodeNotice', OFFICE, back))).toBe('DONE');
    const again = await ask();
    expect([again.former.abolished, again.since]).toEqual([false, before.since]);
  });

  test('two that would lead to each other do not both become public', async () => {
    await hub.pg.query('delete from regions.region_code_notice');
    const pairs = [
      ['150623', '150624'],
      ['150624', '150623'],
    ] as const;
    const ids: string[] = [];
    for (const [region, successor] of pairs) {
      const draft = { ...NOTICE.draft, region, code: NOTICE.code, successors: [successor] };
      const made = await does('draftRegionCodeNotice', OFFICE, draft);
      ids.push(made.node!.id as string);
    }
    const all = await Promise.all(
      ids.map((id) => does('publishRegionCodeNotice', COLLEAGUE, { id, version: 1 })),
    );
    expect(all.map(verdict).sort()).toEqual(['DONE', 'SUCCESSOR_ENDS']);
  });
});
