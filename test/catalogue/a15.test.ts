import { ApplicationChannel } from '../../ground/schema/application-channel.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { makeEntitled, MONTH, PROGRAMME } from '../finance/subsidy-application/specimen.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A15: “智慧助老”行动，传统服务方式与智能化服务并行. */
const TABLES = {
  HomeAdaptation: 'services.home_adaptation',
  HomeCareBed: 'services.home_care_bed',
  AbilityAssessment: 'elders.ability_assessment',
  SubsidyApplication: 'finance.subsidy_application',
};
const at = rowOfCatalogue(
  'finance.disbursement',
  'services.home_care_delivery',
  ...Object.values(TABLES),
);
const OFFICE = 'staff:150600';
const CHANNELS = Object.keys(ApplicationChannel);
const RELATIVE = { applicant: { kind: 'RELATIVE', proof: 'KINSHIP_PAPER' } };
const elder = (as: string) => at.idFor(as, 'Elder', keyOf('elder', 1));

/** What is applied for beside the elder, and how it is taken back. */
const MATTERS: readonly [entity: keyof typeof TABLES, apply: string, end: string, more: object][] =
  [
    ['HomeAdaptation', 'applyForHomeAdaptation', 'withdrawHomeAdaptation', {}],
    [
      ...(['HomeCareBed', 'applyForHomeCareBed', 'closeHomeCareBed'] as const),
      { provider: `Facility:${keyOf('facility', 1)}` },
    ],
    [
      ...(['AbilityAssessment', 'orderAbilityAssessment', 'withdrawAbilityAssessment'] as const),
      { reason: 'IMMEDIATE', standard: 'GBT42195_2022' },
    ],
    [
      ...(['SubsidyApplication', 'applyForSubsidy', 'withdrawSubsidyApplication'] as const),
      { programme: `SubsidyProgramme:${PROGRAMME}`, month: MONTH },
    ],
  ];

test.each(MATTERS)(
  'a matter of %s passes the same checks by the counter, the telephone, a proxy and online',
  async (entity, apply, end, more) => {
    await makeEntitled(at.hub(), [keyOf('elder', 1)]);
    const given = async (as: string, channel: string, applicant: object) => ({
      ...{ elder: await elder(as), channel, ...more, ...applicant },
    });
    for (const channel of CHANNELS) {
      const right = channel === 'PROXY' ? RELATIVE : {};
      const tried = async (applicant: object, as = OFFICE) =>
        at.tried(as, entity, apply, await given(as, channel, applicant));
      expect([channel, await tried(right, 'inspection:150600')]).toEqual([channel, 'FORBIDDEN']);
      expect([channel, await tried({ applicant: { kind: 'GUARDIAN' } })]).toEqual([
        ...[channel, 'APPLICANT_NOT_PROVEN applicant.proof'],
      ]);
      const made = await at.done(OFFICE, entity, apply, await given(OFFICE, channel, right));
      expect([channel, await tried(right)]).toEqual([
        channel,
        expect.stringMatching(/^ALREADY_EXISTS /),
      ]);
      await at.done(OFFICE, entity, end, { id: made.id, version: 1 });
    }
    const pigeon = await given(OFFICE, 'PIGEON', {});
    expect(await at.tried(OFFICE, entity, apply, pigeon)).toBe('BAD_USER_INPUT');
    const own = await given('elder:1', 'WINDOW', {});
    expect(await at.tried('elder:1', entity, apply, own)).toBe('INVALID_VALUE channel');
    await at.done('elder:1', entity, apply, { ...own, channel: 'ONLINE' });
    expect(
      await at.rows(
        `select channel, applicant_kind as by, count(*)::int as n, count(result)::int as ended
         from ${TABLES[entity]} group by 1, 2 order by 1`,
      ),
    ).toEqual(
      [...CHANNELS].sort().map((channel) => ({
        ...{ channel, by: channel === 'PROXY' ? 'RELATIVE' : 'BENEFICIARY' },
        ...{ n: channel === 'ONLINE' ? 2 : 1, ended: 1 },
      })),
    );
    expect(await at.steps(TABLES[entity].split('.')[0]!, entity)).toEqual([
      ...CHANNELS.flatMap(() => [apply, end]),
      apply,
    ]);
  },
);

test('she and her offices read how it was applied for; an app and the public do not', async () => {
  const HERS = `{ viewer { elder { homeCareBed { channel applicantKind acceptanceNumber } } } }`;
  const told = {
    ...{ channel: 'ONLINE', applicantKind: 'BENEFICIARY' },
    acceptanceNumber: expect.stringMatching(/^JC-150602-20260630-\d{5}$/) as string,
  };
  expect(await at.readers(HERS, ['elder:1', 'elder:2', 'developer'])).toEqual({
    'elder:1': { viewer: { elder: { homeCareBed: told } } },
    'elder:2': { viewer: { elder: { homeCareBed: null } } },
    developer: NOT_IN_CONTRACT,
  });
  const ONLINE = `{ homeAdaptations(first: 9, filter: { channels: [ONLINE], results: [WITHDRAWN] }) {
    nodes { channel result } } }`;
  const nodes = [{ channel: 'ONLINE', result: 'WITHDRAWN' }];
  expect(await at.readers(ONLINE, [OFFICE, 'staff:210100', 'developer', undefined])).toEqual({
    [OFFICE]: { homeAdaptations: { nodes } },
    'staff:210100': { homeAdaptations: { nodes: [] } },
    ...{ developer: NOT_IN_CONTRACT, anybody: NOT_IN_CONTRACT },
  });
});
