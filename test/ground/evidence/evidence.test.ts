import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ADAPTATION_SPECIMEN } from '../../services/home-adaptation/specimen.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshEvidence } from '../../kit/mutations.ts';

const OFFICE = 'supervision:150600';
const ELSEWHERE = 'supervision:210100';
const ADAPTATION = { entity: 'HomeAdaptation' };
const PIECE = freshEvidence();

let hub: TestHub;
let key: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.pg.query('delete from services.service_evidence');
  key = await ADAPTATION_SPECIMEN.place(hub, 'ACCEPTANCE');
});

async function accept(more: object) {
  const id = await publicIdFor(OFFICE, 'HomeAdaptation', key);
  const input = { id, version: 1, ...more };
  const { codes, userErrors, node } = await act(hub, ADAPTATION, 'acceptHomeAdaptation', input, {
    as: OFFICE,
  });
  const refused = userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
  return [...codes, ...refused].join(', ') || (node!.status as string);
}

const pieces = async (as: string, filter = '') => {
  const { data } = await hub.query(
    `{ serviceEvidences${filter} { nodes { sha256 bytes mediaType privacyClass holder reference about
       aboutAction aboutVersion namedOn warning elder { id } } } }`,
    { as },
  );
  return data!.serviceEvidences.nodes as Record<string, unknown>[];
};

test.each([
  ['none', null, 'EVIDENCE_REQUIRED evidence'],
  ['the same piece twice', [PIECE, PIECE], 'INVALID_VALUE evidence.1.sha256'],
  ['a hash in capitals', [{ ...PIECE, sha256: PIECE.sha256.toUpperCase() }], 'BAD_USER_INPUT'],
  ['a piece of no size', [{ ...PIECE, bytes: 0 }], 'BAD_USER_INPUT'],
  ['an address of a page', [{ ...PIECE, reference: 'https://store/1' }], 'BAD_USER_INPUT'],
  ['an identity number', [{ ...PIECE, reference: 'YS-15060219381231002X' }], 'BAD_USER_INPUT'],
  ['eleven pieces', Array.from({ length: 11 }, freshEvidence), 'BAD_USER_INPUT'],
  ['ten pieces', Array.from({ length: 10 }, freshEvidence), 'DONE'],
])('works are accepted with %s: %s', async (_, evidence, expected) => {
  expect(await accept({ evidence })).toBe(expected);
  const kept = expected === 'DONE' ? 10 : 0;
  const { rows } = await hub.pg.query('select 1 from services.service_evidence');
  expect(rows.length).toBe(kept);
});

test('what was named is kept with its step, and read by the office and by no other', async () => {
  expect(await accept({ evidence: [PIECE] })).toBe('DONE');
  expect(await pieces(OFFICE)).toEqual([
    {
      ...PIECE,
      about: await publicIdFor(OFFICE, 'HomeAdaptation', key),
      ...{ aboutAction: 'acceptHomeAdaptation', aboutVersion: 2, namedOn: '2026-06-30' },
      ...{ warning: null, elder: { id: await publicIdFor(OFFICE, 'Elder', keyOf('elder', 1)) } },
    },
  ]);
  expect(await pieces(ELSEWHERE)).toEqual([]);
});

test('the same bytes for another household, also of another city, are reported and not refused', async () => {
  await hub.pg.query(
    `insert into services.service_evidence (key, sha256, media_type, bytes, privacy_class, holder,
       reference, about_type, about_action, about_version, about_key, whose, named_on, elder_key,
       region_code, region_at, synthetic)
     values (uuidv7(), $1, 'PDF', 1, 'P3', '外市民政局', 'X-1', 'HomeAdaptation', 'acceptHomeAdaptation',
       2, 'x', 'another household', '2026-06-01', $2, '210102', 210102000000, true)`,
    [PIECE.sha256, keyOf('elder', 2)],
  );
  expect(await accept({ evidence: [PIECE, freshEvidence()] })).toBe('DONE');
  const shared = await pieces(OFFICE, '(filter: { sharedWithOthers: true })');
  expect(shared).toMatchObject([{ sha256: PIECE.sha256, warning: 'SHARED_WITH_OTHERS' }]);
  expect(await pieces(OFFICE, '(filter: { sharedWithOthers: false })')).toMatchObject([
    { warning: null },
  ]);
});
