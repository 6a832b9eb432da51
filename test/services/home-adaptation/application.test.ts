import { ApplicationChannel } from '../../../ground/schema/application-channel.ts';
import { allMaterials, materialsSql } from '../../kit/applied.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Row } from '../../kit/specimen.ts';
import { ADAPTATION_SPECIMEN as specimen, ELDER } from './specimen.ts';

const OFFICE = 'caregiving:150600';
const channels = Object.keys(ApplicationChannel) as ApplicationChannel[];
const RELATIVE = { applicant: { kind: 'RELATIVE', proof: 'KINSHIP_PAPER' } };
const REST = allMaterials('HOME_ADAPTATION').slice(0, -1);
const LACKING = `update services.home_adaptation set materials = '${materialsSql('HOME_ADAPTATION', true)}'
  where elder_key = '${ELDER}'`;

/** What an office writes down for a channel: somebody applies for her where it is by proxy. */
const by = (channel: ApplicationChannel): Row => ({
  channel,
  ...(channel === 'PROXY' && RELATIVE),
});

describe('the same checks', () => {
  const tried = outcomes(specimen, OFFICE);
  describe.each(channels)('by %s', (channel) => {
    const made = by(channel);
    tried('applyForHomeAdaptation', NEW, [
      ['all that is asked for', made, 'APPLIED'],
      ['nothing with it', { ...made, materials: null }, 'APPLIED'],
      [
        'what the matter does not ask for',
        { ...made, materials: ['LICENCE'] },
        'NOT_KNOWN materials.0',
      ],
      [
        'an applicant without a proof',
        { ...made, applicant: { kind: 'GUARDIAN' } },
        'APPLICANT_NOT_PROVEN applicant.proof',
      ],
      [
        'a proof of somebody else',
        { ...made, applicant: { kind: 'COMMUNITY', proof: 'KINSHIP_PAPER' } },
        'APPLICANT_NOT_PROVEN applicant.proof',
      ],
      [
        'a record of the hub that an office writes down',
        { ...made, applicant: { kind: 'GUARDIAN', proof: 'HUB_RECORD' } },
        'APPLICANT_NOT_PROVEN applicant.proof',
      ],
      [
        'a proof of nobody else',
        {
          channel: channel === 'PROXY' ? 'PHONE' : channel,
          applicant: { kind: 'BENEFICIARY', proof: 'MANDATE' },
        },
        'INVALID_VALUE applicant.proof',
      ],
    ]);
    tried('applyForHomeAdaptation', 'SURVEYED', [
      ['one that goes on already', made, 'ALREADY_EXISTS elder'],
    ]);
  });
});

describe('its rules', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('applyForHomeAdaptation', NEW, [
    ['by proxy of nobody', { channel: 'PROXY' }, 'INVALID_VALUE applicant'],
    ['a channel that is none', { channel: 'PIGEON' }, 'BAD_USER_INPUT'],
    ['no channel', { channel: null }, 'BAD_USER_INPUT'],
  ]);
  for (const as of ['elder:1', 'guardian:1']) {
    tried(
      'applyForHomeAdaptation',
      NEW,
      [
        [`the counter, as ${as}`, { channel: 'WINDOW' }, 'INVALID_VALUE channel'],
        [`the client of a partner, as ${as}`, { channel: 'PARTNER_CLIENT' }, 'APPLIED'],
        [`who she is, as ${as}`, RELATIVE, 'INVALID_VALUE applicant'],
      ],
      as,
    );
  }
  const found = (...checked: Row[]) => ({ checked });
  tried('checkHomeAdaptationMaterials', 'APPLIED', [
    [
      'one waived for a reason',
      found({ material: 'HARDSHIP', state: 'WAIVED', waiver: 'SHARED_DATA' }),
      'APPLIED',
    ],
    [
      'one waived for none',
      found({ material: 'HARDSHIP', state: 'WAIVED' }),
      'INVALID_VALUE checked.0.waiver',
    ],
    [
      'a reason for one that is there',
      found(
        { material: 'IDENTITY', state: 'GIVEN' },
        { material: 'HARDSHIP', state: 'GIVEN', waiver: 'ON_FILE' },
      ),
      'INVALID_VALUE checked.1.waiver',
    ],
    [
      'one of another matter',
      found({ material: 'FILING', state: 'GIVEN' }),
      'NOT_KNOWN checked.0.material',
    ],
    [
      'one twice',
      found({ material: 'HOUSING', state: 'GIVEN' }, { material: 'HOUSING', state: 'MISSING' }),
      'INVALID_VALUE checked.1.material',
    ],
    ['nothing', found(), 'BAD_USER_INPUT'],
  ]);
  tried('askHomeAdaptationSupplement', 'APPLIED', [
    ['something missing', {}, 'SUPPLEMENT'],
    [
      'a second time',
      async ({ pg }) => {
        await pg.query(`update services.home_adaptation set supplement_asked_on = '2026-05-04',
          supplemented_on = '2026-05-05' where elder_key = '${ELDER}'`);
        return {};
      },
      'ASKED_ALREADY id',
    ],
    [
      'nothing missing',
      async ({ pg }) => {
        await pg.query(`update services.home_adaptation set materials = '${materialsSql('HOME_ADAPTATION')}'
          where elder_key = '${ELDER}'`);
        return {};
      },
      'NOTHING_MISSING id',
    ],
  ]);
  tried('supplementHomeAdaptation', 'SUPPLEMENT', [
    ['what was missing', { materials: ['HOUSING'] }, 'APPLIED'],
    ['what was there', { materials: ['IDENTITY'] }, 'MATERIALS_MISSING materials'],
    ['nothing', { materials: null }, 'MATERIALS_MISSING materials'],
    ['what the matter does not ask for', { materials: ['FILING'] }, 'NOT_KNOWN materials.0'],
  ]);
  tried('surveyHomeAdaptation', 'APPLIED', [
    ['something missing', {}, 'MATERIALS_MISSING id', LACKING],
  ]);
  tried('deliverHomeAdaptationResult', 'DONE', [
    ['the day of the decision', { on: '2026-05-20' }, 'DONE'],
    ['the day before it', { on: '2026-05-19' }, 'INVALID_VALUE on'],
    ['tomorrow', { on: '2026-07-01' }, 'INVALID_VALUE on'],
    [
      'a result that she has',
      {},
      'RESULT_DELIVERED id',
      `update services.home_adaptation set delivered_on = '2026-05-21', delivered_by = 'MAIL'
       where elder_key = '${ELDER}'`,
    ],
  ]);
});

describe('one application', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());
  beforeEach(() => specimen.clear(hub));

  const FIELDS = `id version status acceptanceNumber channel applicantKind applicantProof receivedOn promisedDays
    dueOn supplementAskedOn supplementedOn concludedOn result deliveredBy deliveredOn
    materials { material state since } promise { dueOn daysLeft overdue stopped }`;
  const HOME = { entity: 'HomeAdaptation', fields: FIELDS };
  const apply = async (as: string, more: Row = {}) => {
    const elder = await publicIdFor(as, 'Elder', ELDER);
    return act(hub, HOME, 'applyForHomeAdaptation', { elder, channel: 'ONLINE', ...more }, { as });
  };

  test('is lacking, asked for once, supplemented by the elder, and told when it is due', async () => {
    const { node } = await apply('elder:1', { materials: REST });
    expect(node).toMatchObject({
      ...{
        status: 'APPLIED',
        channel: 'ONLINE',
        applicantKind: 'BENEFICIARY',
        applicantProof: null,
      },
      ...{ receivedOn: '2026-06-30', promisedDays: 20, dueOn: '2026-07-28', concludedOn: null },
      acceptanceNumber: expect.stringMatching(/^SG-1506\d\d-20260630-\d{5}$/),
      promise: { dueOn: '2026-07-28', daysLeft: 20, overdue: false, stopped: false },
    });
    const id = await idOf(OFFICE);
    const asked = await act(
      hub,
      HOME,
      'askHomeAdaptationSupplement',
      { id, version: 1 },
      { as: OFFICE },
    );
    expect(asked.node).toMatchObject({
      ...{ status: 'SUPPLEMENT', dueOn: null, supplementAskedOn: '2026-06-30' },
      promise: { dueOn: null, daysLeft: 20, stopped: true },
    });
    const hers = { id: node!.id, version: 2, materials: ['HOUSING'] };
    const given = await act(hub, HOME, 'supplementHomeAdaptation', hers, { as: 'elder:1' });
    expect(given.node).toMatchObject({
      ...{ status: 'APPLIED', dueOn: '2026-07-28', supplementedOn: '2026-06-30' },
      materials: allMaterials('HOME_ADAPTATION').map((material) => ({
        ...{ material, state: 'GIVEN', since: '2026-06-30' },
      })),
    });
  });

  test('says who applied by the sign-in: a guardian by the record of the hub', async () => {
    const { node } = await apply('guardian:1');
    expect(node).toMatchObject({ applicantKind: 'GUARDIAN', applicantProof: 'HUB_RECORD' });
  });

  test('ends with a result that is handed over', async () => {
    await apply(OFFICE, { channel: 'WINDOW' });
    const row = { id: await idOf(OFFICE) };
    const no = { ...row, version: 1, note: '住房已列入征收范围' };
    const refused = await act(hub, HOME, 'rejectHomeAdaptation', no, { as: OFFICE });
    expect(refused.node).toMatchObject({
      ...{ status: 'REJECTED', result: 'REFUSED', concludedOn: '2026-06-30' },
      promise: { dueOn: '2026-07-28', daysLeft: null, overdue: false },
    });
    const over = { ...row, version: 2, by: 'COMMUNITY', on: '2026-06-30' };
    const done = await act(hub, HOME, 'deliverHomeAdaptationResult', over, { as: OFFICE });
    expect(done.node).toMatchObject({ deliveredBy: 'COMMUNITY', deliveredOn: '2026-06-30' });
  });

  test('of fifty who apply at once in one county, each has a number of its own and none is left out', async () => {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select elder_key as key from services.elder_fact where region_code like '150602%'
         and life_status = 'ACTIVE' and elder_key not in (select elder_key from services.home_adaptation)
         and household_key is null order by 1 limit 50`,
    );
    const made = await Promise.all(
      rows.map(async ({ key }) => {
        const elder = await publicIdFor(OFFICE, 'Elder', key);
        const input = { elder, channel: 'COMMUNITY' };
        return act(hub, HOME, 'applyForHomeAdaptation', input, { as: OFFICE });
      }),
    );
    expect(made.map(verdict)).toEqual(rows.map(() => 'DONE'));
    const places = made.map(({ node }) => Number((node!.acceptanceNumber as string).slice(-5)));
    places.sort((one, other) => one - other);
    expect(rows.length).toBeGreaterThan(10);
    expect(places).toEqual(places.map((_, n) => places[0]! + n));
  });

  async function idOf(as: string): Promise<string> {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select key from services.home_adaptation where elder_key = $1`,
      [ELDER],
    );
    return publicIdFor(as, 'HomeAdaptation', rows[0]!.key);
  }
});
