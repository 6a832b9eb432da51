import { keyOf } from '../../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { type Register, REGISTERS } from './registers.ts';
import { categoriesOn } from '../../../ground/facts/elder-fact.ts';

const ELDER = keyOf('elder', 1);
const OFFICE = 'caregiving:150600';

function specimenOf({ machine, table, columns, last, always, input }: Register): Specimen {
  const { entity } = machine;
  return {
    machine,
    table: `elders.${table}`,
    primaryKey: 'key',
    region: '150600',
    otherRegion: '210100',
    async clear(hub) {
      await hub.pg.query(`delete from elders.${table} where elder_key = $1`, [ELDER]);
    },
    async place(hub, state) {
      await this.clear(hub);
      const ended = state === 'ENDED' || always ? "date '2026-06-30'" : 'null';
      const all = { ...columns, [last]: ended };
      const { rows } = await hub.pg.query<{ key: string }>(
        `insert into elders.${table} (key, elder_key, region_code, region_at, status, ${Object.keys(all).join(', ')})
         values (uuidv7(), $1, '150602001001', 150602001001, $2, ${Object.values(all).join(', ')}) returning key`,
        [ELDER, state],
      );
      return rows[0]!.key;
    },
    async input(_, action, as) {
      if (action === `record${entity}`) {
        return { elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', ELDER), ...input };
      }
      return action === `end${entity}` ? { lastDay: '2026-06-29' } : {};
    },
  };
}

describe.each(REGISTERS.map((register) => [register.machine.entity, register] as const))(
  'the register of %s',
  (entity, register) => {
    const specimen = specimenOf(register);
    walkWorkflow(specimen);

    const tried = outcomes(specimen, OFFICE);
    tried(`record${entity}`, 'New', register.first);
    tried(`record${entity}`, 'HOLDS', register.second);
    tried(`correct${entity}`, 'HOLDS', [['nothing', {}, 'HOLDS']]);
    tried(
      `end${entity}`,
      'HOLDS',
      [
        ['its first day', { lastDay: '2026-01-10' }, 'ENDED'],
        ['the day before it', { lastDay: '2026-01-09' }, 'INVALID_VALUE lastDay'],
        ['tomorrow', { lastDay: '2026-07-01' }, 'INVALID_VALUE lastDay'],
      ].map(
        ([what, input, outcome]) =>
          [what, { note: '情况变化', ...(input as object) }, outcome] as never,
      ),
    );
  },
);

describe('what the registers say', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const record = async (entity: string, input: object, as = OFFICE) =>
    act(
      hub,
      { entity },
      `record${entity}`,
      { elder: await publicIdFor(as, 'Elder', ELDER), ...input },
      { as },
    );

  test('a group that was recorded counts in other subgraphs within one relay', async () => {
    await hub.pg.query('delete from elders.eligibility_record where elder_key = $1', [ELDER]);
    const given = {
      category: 'LOW_INCOME',
      validFrom: '2026-06-01',
      authority: '示例局',
      evidence: '示例书',
    };
    expect(verdict(await record('EligibilityRecord', given))).toBe('DONE');
    await hub.settle();
    const { rows } = await hub.pg.query(
      'select categories from services.elder_fact where elder_key = $1',
      [ELDER],
    );
    expect(categoriesOn(rows[0], '2026-05-31')).not.toContain('ECON_DIFFICULT');
    expect(categoriesOn(rows[0], '2026-06-01')).toEqual(
      expect.arrayContaining(['LOW_INCOME', 'ECON_DIFFICULT']),
    );
  });

  test('the number of a disability certificate is masked, with class and grade', async () => {
    await hub.pg.query('delete from elders.disability_certificate where elder_key = $1', [ELDER]);
    await record('DisabilityCertificate', {
      disabilityClass: 'HEARING',
      grade: 3,
      issuedOn: '2026-06-01',
    });
    const text =
      'query ($id: ID!) { elder(id: $id) { nationalIdMasked disabilityCertificate { numberMasked grade } } }';
    const id = await publicIdFor(OFFICE, 'Elder', ELDER);
    const { elder } = expectData(await hub.query(text, { as: OFFICE, variables: { id } }));
    expect(elder.disabilityCertificate).toEqual({
      numberMasked: `${elder.nationalIdMasked as string}23`,
      grade: 3,
    });
  });

  test('twenty who record the same at once record it once', async () => {
    await hub.pg.query('delete from elders.contact_person where elder_key = $1', [ELDER]);
    const contact = {
      ...{ position: 1, name: '甄强', relation: 'CHILD', phone: '00009000001' },
      registeredOn: '2026-06-30',
    };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => record('ContactPerson', contact)),
    );
    expect(all.map(verdict).filter((one) => one === 'DONE')).toHaveLength(1);
  });

  test('who has died is in no register anew', async () => {
    const { rows } = await hub.pg.query<{ key: string }>(
      "select key from elders.elder where life_status = 'DECEASED' and region_code like '1506%' limit 1",
    );
    const elder = await publicIdFor(OFFICE, 'Elder', rows[0]!.key);
    const input = { ...REGISTERS[0]!.input, elder };
    const outcome = await act(hub, { entity: 'ContactPerson' }, 'recordContactPerson', input, {
      as: OFFICE,
    });
    expect(verdict(outcome)).toBe('NOT_KNOWN');
  });
});
