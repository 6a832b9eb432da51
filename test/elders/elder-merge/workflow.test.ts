import { ELDER_MERGE } from '../../../subgraphs/elders/elder-merge/machine.ts';
import { MERGE_CASE } from '../../../subgraphs/elders/merge-case/machine.ts';
import type { Machine } from '../../../ground/workflow/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { REASON, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { COMMUNITY, forgetRecords, merged, twoRecords } from './records.ts';

const OFFICE = 'caregiving:150600';
const place = { region: '150600', otherRegion: '210100' };

const merge: Specimen = {
  ...{ machine: ELDER_MERGE as unknown as Machine, table: 'elders.elder_merge', primaryKey: 'key' },
  ...place,
  clear: forgetRecords,
  async place(hub, state) {
    await forgetRecords(hub);
    return merged(hub, state as 'MERGED');
  },
  async input(hub, action, persona) {
    if (action === 'undoMerge') return REASON;
    await forgetRecords(hub);
    const two = await twoRecords(hub);
    const id = (key: string) => (persona ? publicIdFor(persona, 'Elder', key) : key);
    return {
      ...{ survivor: await id(two.survivor), duplicate: await id(two.duplicate) },
      ...{ evidence: '户籍证明', wrongNumber: 'OF_DUPLICATE', ...REASON },
    };
  },
};

const mergeCase: Specimen = {
  ...{ machine: MERGE_CASE as unknown as Machine, table: 'elders.merge_case', primaryKey: 'key' },
  ...place,
  clear: forgetRecords,
  async place(hub, state) {
    await forgetRecords(hub);
    const key = await merged(hub, 'MERGED');
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into elders.merge_case (key, status, about, opened_on, settled_on, merge_key, elder_key,
         row_key, beside_key, region_code, region_at, synthetic)
       select uuidv7(), $2::text, 'ContactPerson', '2026-06-01',
         case when $2::text = 'SETTLED' then date '2026-06-02' end, m.key, m.elder_key, uuidv7(),
         uuidv7(), $3::text, $3::text::bigint, false
       from elders.elder_merge m where m.key = $1 returning key`,
      [key, state, COMMUNITY],
    );
    return rows[0]!.key;
  },
  input: () => REASON,
};

describe('a merge of two records', () => walkWorkflow(merge));
describe('a case that a merge left open', () => walkWorkflow(mergeCase));

describe('merging', () => {
  oneEffect(merge, { name: 'mergeElders', state: 'New', persona: OFFICE });
  const tried = outcomes(merge, OFFICE);
  tried('mergeElders', 'New', [
    ['two records of one person', {}, 'MERGED'],
    [
      'the numbers differ and none is said to be wrong',
      { wrongNumber: null },
      'NUMBERS_DIFFER wrongNumber',
    ],
    ['no paper', { evidence: ' ' }, 'BAD_USER_INPUT'],
    ['no reason', { note: null }, 'REASON_REQUIRED note'],
    ['what is no id', { duplicate: 'nobody' }, 'BAD_USER_INPUT'],
  ]);
});
