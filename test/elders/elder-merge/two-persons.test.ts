import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome, verdict } from '../../kit/mutations.ts';
import { NUMBER, forgetRecords, twoRecords } from './records.ts';

const OFFICE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const WHY = { note: '户口簿与身份证核对一致' };

let hub: TestHub;
let two: { survivor: string; duplicate: string };

beforeAll(async () => {
  hub = await testHub({ own: true });
});
beforeEach(async () => {
  await forgetRecords(hub);
  two = await twoRecords(hub);
  await hub.settle();
});
afterAll(() => hub.close());

const id = (key: string, as = OFFICE) => publicIdFor(as, 'Elder', key);

async function merge(survivor: string, duplicate: string, more = {}): Promise<Outcome> {
  const keys = { survivor: await id(survivor), duplicate: await id(duplicate) };
  const input = { ...keys, evidence: '户籍证明', wrongNumber: 'OF_DUPLICATE', ...WHY, ...more };
  return act(hub, { entity: 'ElderMerge' }, 'mergeElders', input, { as: OFFICE });
}

async function dies(key: string): Promise<Outcome> {
  const input = { id: await id(key, COLLEAGUE), version: 1, diedOn: '2026-06-20' };
  return act(hub, { entity: 'Elder' }, 'recordElderDeath', input, { as: COLLEAGUE });
}

async function undo(merged: Outcome): Promise<Outcome> {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from elders.elder_merge where not synthetic and status = 'MERGED'`,
  );
  expect(verdict(merged)).toBe('DONE');
  const key = await publicIdFor(COLLEAGUE, 'ElderMerge', rows[0]!.key);
  const input = { id: key, version: 1, ...WHY };
  return act(hub, { entity: 'ElderMerge' }, 'undoMerge', input, { as: COLLEAGUE });
}

const lives = async () => {
  const { rows } = await hub.pg.query<{ key: string; status: string }>(
    'select key, life_status as status from elders.elder where key = any($1::uuid[]) order by key',
    [Object.values(two)],
  );
  return rows.map(({ status }) => status);
};

describe('what is no one person stays two', () => {
  test('one record twice', async () => {
    expect(verdict(await merge(two.survivor, two.survivor))).toBe('SAME_RECORD');
  });

  test('the dead with the living, whichever is to stand', async () => {
    await dies(two.duplicate);
    const [one, other] = [two.survivor, two.duplicate];
    const tried = [await merge(one, other), await merge(other, one)];
    expect(tried.map(verdict)).toEqual(['LIFE_DIFFERS', 'LIFE_DIFFERS']);
    expect(await lives()).toEqual(['ACTIVE', 'DECEASED']);
  });

  test('somebody of another city, who is as unknown as nobody', async () => {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select key from elders.elder where region_code like '2101%' order by key limit 1`,
    );
    const tried = [
      await merge(two.survivor, rows[0]!.key),
      await merge(rows[0]!.key, two.duplicate),
    ];
    expect(tried.map(verdict)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('the messages are in both languages, and name nobody', async () => {
    const input = {
      ...{ survivor: await id(two.survivor), duplicate: await id(two.duplicate) },
      ...{ evidence: '户籍证明', ...WHY },
    };
    for (const language of ['en', 'zh'] as const) {
      const as = { as: OFFICE, language };
      const { userErrors } = await act(hub, { entity: 'ElderMerge' }, 'mergeElders', input, as);
      const { message, path } = userErrors[0]!;
      expect(path).toEqual(['input', 'wrongNumber']);
      expect(/[一-鿿]/.test(message)).toBe(language === 'zh');
      expect(message).not.toContain('甄');
    }
  });
});

describe('at once', () => {
  test('two merges of one record: one is done, the other finds it gone', async () => {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select key from elders.elder where region_code like '1506%' and life_status = 'ACTIVE'
         and synthetic order by key limit 1`,
    );
    const outcomes = await Promise.all([
      merge(two.survivor, two.duplicate),
      merge(rows[0]!.key, two.duplicate),
    ]);
    expect(outcomes.map(verdict).sort()).toEqual(['ALREADY_MERGED', 'DONE']);
  });

  test('each into the other: one record is left', async () => {
    const outcomes = await Promise.all([
      merge(two.survivor, two.duplicate),
      merge(two.duplicate, two.survivor),
    ]);
    expect(outcomes.map(verdict).sort()).toEqual(['ALREADY_MERGED', 'DONE']);
    expect(await lives()).toEqual(['ACTIVE']);
  });

  test('a merge while the death of the duplicate is recorded: no record of the dead lives on', async () => {
    const [death, merged] = await Promise.all([
      dies(two.duplicate),
      merge(two.survivor, two.duplicate),
    ]);
    expect(verdict(death)).toBe('DONE');
    // Where the merge came first, the old id found the survivor, and it is she who has died.
    expect(['DONE', 'LIFE_DIFFERS']).toContain(verdict(merged));
    expect(await lives()).toEqual(
      verdict(merged) === 'DONE' ? ['DECEASED'] : ['ACTIVE', 'DECEASED'],
    );
  });
});

describe('identity numbers', () => {
  const register = (name: string) =>
    act(
      hub,
      { entity: 'Elder' },
      'registerElder',
      { nationalId: NUMBER, name, region: '150602' },
      { as: OFFICE },
    );

  async function numbered(): Promise<string> {
    const made = await register('甄秀兰');
    expect(verdict(made)).toBe('DONE');
    const { rows } = await hub.pg.query<{ key: string }>(
      `select key from elders.elder where not synthetic and national_id_hash not like 'a hash%'`,
    );
    return rows[0]!.key;
  }
  afterEach(async () => {
    const made = `select key from elders.elder where not synthetic and national_id_hash not like 'a hash%'`;
    await hub.pg.query(`delete from elders.elder_registration where elder_key in (${made})`);
    await hub.pg.query(`delete from elders.elder where key in (${made})`);
  });
  const masked = async (key: string) =>
    (
      await hub.pg.query<{ masked: string }>(
        'select national_id_masked as masked from elders.elder where key = $1',
        [key],
      )
    ).rows[0]!.masked;

  test('a survivor with a wrong number takes over the other one, and gives it back', async () => {
    const right = await numbered();
    const merged = await merge(two.survivor, right, { wrongNumber: 'OF_SURVIVOR' });
    expect(verdict(merged)).toBe('DONE');
    expect(await masked(two.survivor)).toMatch(NUMBER[17]!);
    const shown = await hub.query(
      `mutation ($input: RevealNationalIdInput!) { revealNationalId(input: $input) { numberReveal { value } } }`,
      {
        as: 'assessment:150602',
        variables: {
          input: {
            ...{ idempotencyKey: `reveal-${right}`, note: '核对身份证件' },
            elder: await id(two.survivor, 'assessment:150602'),
          },
        },
      },
    );
    expect(shown.data.revealNationalId.numberReveal.value).toBe(NUMBER);
    expect(verdict(await undo(merged))).toBe('DONE');
    expect(await masked(two.survivor)).toBe('150***************');
    expect(await masked(right)).toMatch(NUMBER[17]!);
  });

  test('a wrong number is free for whose it is, and the merge can be undone no more', async () => {
    const wrong = await numbered();
    const merged = await merge(two.survivor, wrong);
    expect(verdict(merged)).toBe('DONE');
    expect(verdict(await register('真主人'))).toBe('DONE');
    const undone = await undo(merged);
    expect(undone.userErrors.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['ALREADY_REGISTERED', 'id'],
    ]);
  });

  test('a survivor that became part of a third record is parted from that one first', async () => {
    const merged = await merge(two.survivor, two.duplicate);
    const third = await numbered();
    expect(verdict(await merge(third, two.survivor))).toBe('DONE');
    const { rows } = await hub.pg.query<{ key: string }>(
      'select key from elders.elder_merge where duplicate_key = $1',
      [two.duplicate],
    );
    expect(verdict(merged)).toBe('DONE');
    const key = await publicIdFor(COLLEAGUE, 'ElderMerge', rows[0]!.key);
    const input = { id: key, version: 1, ...WHY };
    expect(
      verdict(await act(hub, { entity: 'ElderMerge' }, 'undoMerge', input, { as: COLLEAGUE })),
    ).toBe('ALREADY_MERGED');
    const asked = await hub.query('query ($id: ID!) { elder(id: $id) { id } }', {
      ...{ as: OFFICE, variables: { id: await id(two.duplicate) } },
    });
    expect(asked.data.elder).toEqual({ id: await id(third) });
  });
});
