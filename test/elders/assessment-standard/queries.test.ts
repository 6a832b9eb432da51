import { itemScoresFor } from '../../../seeds/elders/item-scores.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { STAFF } from '../elders-world.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

describe('the published standards', () => {
  test('are open to anyone, and say whether they were checked against the printed text', async () => {
    const text = `{ assessmentStandards { code labelZh version verified
      dimensions { highestScore items { code labelZh allowedScores } } levels { level labelZh band } } }`;
    const { assessmentStandards } = expectData(await hub.query(text));
    const facts = assessmentStandards.map((standard: any) => [
      standard.code,
      standard.verified,
      standard.dimensions.flatMap((dimension: any) => dimension.items).length,
      standard.levels.length,
    ]);
    expect(facts).toEqual([
      ['MZT039_2013', true, 22, 4],
      ['GBT42195_2022', true, 26, 5],
      ['LTC_2021', false, 17, 6],
    ]);
  });

  test('print sums that their items add up to, 90 for GB/T 42195', async () => {
    const text =
      '{ assessmentStandards { code dimensions { highestScore items { allowedScores } } } }';
    const { assessmentStandards } = expectData(await hub.query(text));
    const totals = new Map<string, number>();
    for (const { code, dimensions } of assessmentStandards) {
      for (const { highestScore, items } of dimensions) {
        const sum = items.reduce(
          (all: number, item: any) => all + Math.max(...item.allowedScores),
          0,
        );
        if (highestScore !== null) expect([code, highestScore]).toEqual([code, sum]);
        totals.set(code, (totals.get(code) ?? 0) + sum);
      }
    }
    expect(totals.get('GBT42195_2022')).toBe(90);
  });
});

const PREVIEW = `query ($standard: AssessmentStandardCode!, $items: [ItemScoreInput!]!, $changes: LevelChangesInput) {
  previewAssessmentScore(standard: $standard, items: $items, changes: $changes) {
    result { standard verified totalScore initialLevel finalLevel levelLabelZh band changeReasons reasonCodes
      dimensionScores { code score grade } }
    problems { field code item allowedScores message } } }`;

async function preview(variables: Record<string, unknown>) {
  const answer = expectData(await hub.query(PREVIEW, { as: STAFF, variables }));
  return answer.previewAssessmentScore;
}

describe('the preview of a score', () => {
  const items = itemScoresFor('GBT42195_2022', 1, 7);

  test('gives the level that the items come out at, and the facts that raise it', async () => {
    const plain = await preview({ standard: 'GBT42195_2022', items });
    expect(plain.problems).toEqual([]);
    expect(plain.result).toMatchObject({
      initialLevel: 1,
      finalLevel: 1,
      band: 'PARTIAL',
      levelLabelZh: '轻度失能',
    });
    const changes = { careRiskEvents30d: [{ kind: 'FALL', count: 2 }] };
    const raised = await preview({ standard: 'GBT42195_2022', items, changes });
    expect(raised.result).toMatchObject({
      initialLevel: 1,
      finalLevel: 2,
      changeReasons: ['CARE_RISK_EVENTS'],
      reasonCodes: ['RAISED_ONE_LEVEL'],
    });
  });

  test('says that the long-term-care scale is not verified', async () => {
    const { result } = await preview({
      standard: 'LTC_2021',
      items: itemScoresFor('LTC_2021', 3, 1),
    });
    expect(result).toMatchObject({ verified: false, finalLevel: 3 });
    expect(result.reasonCodes).toContain('UNVERIFIED_STANDARD');
  });

  test('takes null for what was not observed', async () => {
    const changes = { coma: null, dementiaDiagnosed: null, careRiskEvents30d: null };
    expect((await preview({ standard: 'GBT42195_2022', items, changes })).result.finalLevel).toBe(
      1,
    );
  });

  test('names what does not fit, field by field, and never echoes it', async () => {
    const [first, ...rest] = items;
    const wrong = [
      { ...first!, score: 99 },
      ...rest.slice(1),
      { code: '<script>', score: 0 },
      rest[2]!,
    ];
    const { result, problems } = await preview({ standard: 'GBT42195_2022', items: wrong });
    expect(result).toBeNull();
    expect(problems).toMatchObject([
      {
        field: 'items.0.score',
        code: 'SCORE_NOT_ALLOWED',
        item: first!.code,
        allowedScores: [0, 1, 2, 3, 4],
      },
      { field: 'items.25.code', code: 'UNKNOWN_ITEM' },
      { field: 'items.26.code', code: 'DUPLICATE_ITEM', item: rest[2]!.code },
      { field: 'items', code: 'MISSING_ITEM', item: rest[0]!.code },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/script|99/);
  });

  test('says so in the language of the reader, with the names that the standard prints', async () => {
    const [, ...rest] = items;
    const variables = { standard: 'GBT42195_2022', items: rest };
    const said = async (language: 'en' | 'zh') => {
      const answer = await hub.query(PREVIEW, { as: STAFF, variables, language });
      return expectData(answer).previewAssessmentScore.problems[0].message;
    };
    expect(await said('zh')).toBe('进食(EATING)尚未评分，请补评。');
    expect(await said('en')).toBe('Eating (EATING) has no score. Score it.');
  });

  test('refuses events given twice, and counts out of range', async () => {
    const changes = {
      careRiskEvents30d: [
        { kind: 'FALL', count: -1 },
        { kind: 'FALL', count: 1 },
      ],
    };
    const { problems } = await preview({ standard: 'GBT42195_2022', items, changes });
    const codes = problems.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['COUNT_NOT_ALLOWED', 'DUPLICATE_EVENT_KIND']);
  });

  test('reads no more items than a standard could have', async () => {
    const many = Array.from({ length: 101 }, () => ({ code: 'EATING', score: 0 }));
    const { problems } = await preview({ standard: 'MZT039_2013', items: many });
    expect(problems).toMatchObject([{ field: 'items', code: 'TOO_MANY_ITEMS' }]);
  });

  test('sends nothing to the database', async () => {
    expect(await hub.statements(() => preview({ standard: 'GBT42195_2022', items }))).toEqual([]);
  });

  test('takes no level from outside', async () => {
    const text = PREVIEW.replace('items: $items,', 'items: $items, finalLevel: 4,');
    const { errors } = await hub.query(text, {
      as: STAFF,
      variables: { standard: 'LTC_2021', items },
    });
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
