import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { Region } from '../region/entity.ts';
import { PolicyDocument, PolicyStatus } from './entity.ts';
import { policyDocuments } from './list.ts';

/** SQL: whether the document `e` cites the document `p.k`. */
const CITES =
  'exists (select from policy_document d where d.id = p.k and e.id = any(d.cited_by_ids))';

export const PolicyDocumentFields = fieldsOf(PolicyDocument, {
  status: computed(
    'p0',
    () => PolicyStatus,
    ['standing', 'effectiveFrom', 'effectiveTo'],
    'Standing today. 状态',
    ({ standing, effectiveFrom, effectiveTo }, { today }): PolicyStatus => {
      if (standing !== 'ISSUED') return standing;
      if (effectiveFrom !== null && today < effectiveFrom) return 'PENDING';
      return effectiveTo !== null && today > effectiveTo ? 'EXPIRED' : 'IN_FORCE';
    },
    { nullable: false },
  ),
  region: one(
    'p0',
    () => Region,
    ['regionCode', 'code'],
    'The region it is for; null when national. 地区',
  ),
  citedBy: page(
    'p0',
    () => policyDocuments,
    ['id', { tie: CITES }],
    'The documents of the hub that cite it, by code unless sorted otherwise. 引用本文件的文件',
    { nullable: false },
  ),
});
