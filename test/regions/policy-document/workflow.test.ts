import { POLICY_DOCUMENT } from '../../../subgraphs/regions/policy-document/machine.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { OFFICE, publishedSpecimen, publishedTests } from '../../kit/published.ts';
import { NEW } from '../../kit/specimen.ts';

const DOCUMENT = {
  machine: POLICY_DOCUMENT,
  table: 'regions.policy_document',
  key: 'ordos-2026-9',
  code: 'ordos-2026-9',
  stateColumn: 'entry_status',
  draft: {
    ...{ title: '示例实施方案', titleEn: 'A plan', kind: 'PLAN', standing: 'ISSUED' },
    ...{ publishedOn: '2026-06-01', validFrom: '2026-06-10' },
  },
  columns: {
    ...{ title: '示例实施方案', title_en: 'A plan', kind: 'PLAN', standing: 'ISSUED' },
    ...{ published_on: '2026-06-01', effective_from: '2026-06-10', cited_by_ids: '{}' },
  },
  change: { documentNumber: '鄂府发〔2026〕9号' },
  full: { note: '原文有出入', cited_by_ids: '{ordos-2023-101}' },
};

describe('a policy document that a city enters', () => publishedTests(DOCUMENT));

describe('its days', () => {
  const tried = outcomes(publishedSpecimen(DOCUMENT), OFFICE);
  tried('draftPolicyDocument', NEW, [
    ['today as its day', { publishedOn: '2026-06-30' }, 'DRAFT'],
    ['tomorrow as its day', { publishedOn: '2026-07-01' }, 'INVALID_VALUE publishedOn'],
    ['one day in force', { validUntil: '2026-06-10' }, 'DRAFT'],
    ['an end before its beginning', { validUntil: '2026-06-09' }, 'INVALID_VALUE validUntil'],
    ['no days at all', { publishedOn: null, validFrom: null }, 'DRAFT'],
  ]);
  tried('correctPolicyDocument', 'DRAFT', [
    ['a beginning after its end', { validUntil: '2026-06-09' }, 'INVALID_VALUE validUntil'],
  ]);
});

describe('the public', () => {
  let hub: TestHub;
  beforeAll(async () => void (hub = await testHub({ own: true })));
  afterAll(() => hub.close());

  test('is told when it is published, amended and withdrawn, and of no draft', async () => {
    const id = `PolicyDocument:${DOCUMENT.key}`;
    const news = async () => {
      await hub.settle();
      const { publications } = expectData(
        await hub.query('{ publications(last: 1) { nodes { subject state title } } }'),
      );
      return publications.nodes.find((one: { subject: string }) => one.subject === id);
    };
    const does = async (
      action: string,
      version: number,
      more: Record<string, unknown>,
      as = OFFICE,
    ) => {
      const outcome = await act(
        hub,
        POLICY_DOCUMENT,
        action,
        version === 0 ? more : { id, version, ...more },
        { as },
      );
      expect([action, verdict(outcome)]).toEqual([action, 'DONE']);
    };
    await does('draftPolicyDocument', 0, {
      ...{ region: '150600', code: DOCUMENT.code },
      ...DOCUMENT.draft,
    });
    expect(await news()).toBeUndefined();
    await does('publishPolicyDocument', 1, {}, `${OFFICE}:2`);
    expect(await news()).toMatchObject({ state: 'PUBLISHED', title: '示例实施方案' });
    await does('amendPolicyDocument', 2, { title: '示例行动方案', note: '标题有误' });
    expect(await news()).toMatchObject({ state: 'CORRECTED', title: '示例行动方案' });
    await does('withdrawPolicyDocument', 3, { note: '已被替代' });
    expect(await news()).toMatchObject({ state: 'WITHDRAWN' });
  });
});
