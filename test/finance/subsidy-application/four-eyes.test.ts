import { allMaterials } from '../../kit/applied.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { expectData, publicIdFor } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { placeApplication } from './specimen.ts';
import { MACHINE, triesOfSubsidies } from './tries.ts';

const tries = triesOfSubsidies();
const { expectRefused, place, run, setRow } = tries;

const NOTE = { note: '材料不全' };

async function placeIn(region: string, state: string): Promise<string> {
  const key = await place(state);
  await setRow(key, `region_code = '${region}', region_at = ${regionAt(region)}`);
  return key;
}

/** Does steps one after the other, each by somebody. */
async function goes(key: string, ...steps: [name: string, by: string, more?: object][]) {
  for (const [name, by, more] of steps) {
    const { refusals, codes } = await run(name, key, more, by);
    expect([name, ...refusals, ...codes]).toEqual([name]);
  }
}

describe('the level of a step', () => {
  test('where the county has an office it does the review of the county, and the city does not', async () => {
    const key = await placeIn('150602', 'ACCEPTED');
    const start = (by: string) => run('startSubsidyReview', key, {}, by);
    await expectRefused(() => start('finance:150600'), 'WRONG_LEVEL', ['id']);
    expect((await start('finance:150602')).node).toMatchObject({ status: 'COUNTY_REVIEW' });
  });

  test('where the city has an office it does the review of the city, and no county does', async () => {
    const key = await placeIn('150602', 'CITY_REVIEW');
    const publicise = (by: string) => run('publiciseSubsidyApplication', key, {}, by);
    await expectRefused(() => publicise('finance:150602'), 'WRONG_LEVEL', ['id']);
    expect((await publicise('finance:150600')).node).toMatchObject({ status: 'PUBLICISED' });
  });

  test('where only the city has an office it does both, by two people', async () => {
    const key = await placeIn('530402', 'ACCEPTED');
    await goes(
      key,
      ['startSubsidyReview', 'finance:530400'],
      ['passSubsidyCountyReview', 'finance:530400'],
    );
    const publicise = (by: string) => run('publiciseSubsidyApplication', key, {}, by);
    await expectRefused(() => publicise('finance:530400'), 'SAME_PERSON', ['id']);
    expect((await publicise('finance:530400:2')).node).toMatchObject({ status: 'PUBLICISED' });
  });

  test('where no office of the city is, the county does its part too, by another person', async () => {
    const key = await placeIn('361181', 'COUNTY_REVIEW');
    await goes(key, ['passSubsidyCountyReview', 'finance:361181']);
    const publicise = (by: string) => run('publiciseSubsidyApplication', key, {}, by);
    await expectRefused(() => publicise('finance:361181'), 'SAME_PERSON', ['id']);
    expect((await publicise('finance:361181:2')).node).toMatchObject({ status: 'PUBLICISED' });
  });

  test('a street works for its county', async () => {
    const key = await placeIn('150602001', 'COUNTY_REVIEW');
    await goes(key, ['passSubsidyCountyReview', 'finance:150602001']);
  });
});

describe('one person', () => {
  test('leads no application from the draft to the payment: five do', async () => {
    const key = await placeIn('150602', 'DRAFT');
    const banner = (n: number) => `finance:150602:${n}`;
    await goes(
      key,
      ['submitSubsidyApplication', banner(1), { materials: allMaterials('SUBSIDY_ELDER') }],
      ['acceptSubsidyApplication', banner(1)],
    );
    const as = (by: string) => (name: string) => () => run(name, key, {}, by);
    await expectRefused(as(banner(1))('startSubsidyReview'), 'SAME_PERSON', ['id']);
    await goes(key, ['startSubsidyReview', banner(2)]);
    await expectRefused(as(banner(1))('passSubsidyCountyReview'), 'SAME_PERSON', ['id']);
    await goes(key, ['passSubsidyCountyReview', banner(2)]);
    await goes(key, ['publiciseSubsidyApplication', 'finance:150600']);
    await setRow(key, `publicised_on = '2026-06-10'`);
    for (const by of [banner(1), banner(2), 'finance:150600'])
      await expectRefused(as(by)('approveSubsidyApplication'), 'SAME_PERSON', ['id']);
    await goes(key, ['approveSubsidyApplication', 'finance:150600:2']);
    await expectRefused(as('finance:150600:2')('disburseSubsidy'), 'SAME_PERSON', ['id']);
    await goes(key, ['disburseSubsidy', banner(1)]);
  });

  test('counts for what was sent back and handed in anew only with the last time of each step', async () => {
    const key = await placeIn('150602', 'DRAFT');
    const [first, second] = ['finance:150602', 'finance:150602:2'];
    await goes(
      key,
      ['submitSubsidyApplication', first, { materials: allMaterials('SUBSIDY_ELDER') }],
      ['acceptSubsidyApplication', second],
      ['returnSubsidyApplication', first, NOTE],
      ['submitSubsidyApplication', second],
      ['acceptSubsidyApplication', second],
    );
    const start = (by: string) => run('startSubsidyReview', key, {}, by);
    await expectRefused(() => start(second), 'SAME_PERSON', ['id']);
    await goes(key, ['startSubsidyReview', first], ['passSubsidyCountyReview', first]);
  });

  test('is told what to do, in her language, and what she may do leaves the step out', async () => {
    const key = await placeIn('150602', 'COUNTY_REVIEW');
    const fields = 'id version allowedActions';
    const asked = async (name: string, as: string, language: 'en' | 'zh') => {
      const id = await publicIdFor(as, 'SubsidyApplication', key);
      const { rows } = await tries.hub.pg.query<{ version: number }>(
        'select version from finance.subsidy_application where key = $1',
        [key],
      );
      const input = { id, version: rows[0]!.version };
      const entity = { ...MACHINE, fields };
      const outcome = await act(tries.hub, entity, name, input, { as, language });
      return [outcome.userErrors[0]?.message, outcome.node!.allowedActions];
    };
    const ANYWAY = [
      ...['withdrawSubsidyApplication', 'returnSubsidyApplication', 'rejectSubsidyApplication'],
    ];
    expect(await asked('passSubsidyCountyReview', 'finance:150600', 'en')).toEqual([
      'The office of 东胜区 (150602) does this. Leave it to a colleague there.',
      ANYWAY,
    ]);
    await goes(key, ['passSubsidyCountyReview', 'finance:150602:2']);
    await goes(key, ['returnSubsidyApplication', 'finance:150602:2', NOTE]);
    await goes(key, ['submitSubsidyApplication', 'finance:150602']);
    await setRow(key, `status = 'COUNTY_REVIEW'`);
    expect(await asked('passSubsidyCountyReview', 'finance:150602', 'zh')).toEqual([
      '“提交（submitSubsidyApplication）”由您本人办理，两个步骤不得由同一人办理，请由同事办理。',
      ANYWAY,
    ]);
  });
});

test('what may be done with a page of applications takes one statement more, whatever its length', async () => {
  const { rows } = await tries.hub.pg.query<{ key: string }>(
    'select elder_key as key from finance.elder_fact order by 1 limit 20',
  );
  await tries.hub.pg.query('delete from finance.subsidy_application');
  for (const { key } of rows) await placeApplication(tries.hub, key, 'PUBLICISED');
  const ask = async (first: number, fields: string) => {
    const text = `query ($first: Int) {
      subsidyApplications(first: $first, filter: { within: "150602" }) { nodes { ${fields} } }
    }`;
    let nodes: unknown[] = [];
    const sent = await tries.hub.statements(async () => {
      const answer = await tries.hub.query(text, { as: 'finance:150600', variables: { first } });
      nodes = expectData(answer).subsidyApplications.nodes;
    });
    expect(nodes).toHaveLength(first);
    return sent.length;
  };
  await ask(1, 'status allowedActions');
  const [plain, one, many] = [
    await ask(20, 'status version'),
    await ask(1, 'status allowedActions'),
    await ask(20, 'status allowedActions'),
  ];
  expect([one, many]).toEqual([plain + 1, plain + 1]);
});
