import { regionChainSql } from '../../../ground/china/region-chain.ts';
import { computed, fieldsOf, many, one, page } from '../../../ground/row/fields.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { regionsByCode } from '../region/by-code.ts';
import { Region } from '../region/entity.ts';
import { RegionPact } from './entity.ts';
import { regionPacts } from './list.ts';
import { pendingCodes, SIGNATURE_ORDER } from './pending.ts';
import { PactSignature } from './signature.ts';

/** SQL: whether the region `p.k`, or one above it, is a member of the pact `e`. */
const BINDS_REGION = `e.member_codes && ${regionChainSql('p.k')}`;

/** A pact takes 20 members. */
const MEMBERS = { nullable: false, also: [ListSize(20)] };

export const RegionPactFields = fieldsOf(RegionPact, {
  members: computed(
    'p0',
    () => [Region],
    ['memberCodes'],
    'The member regions. 成员',
    ({ memberCodes }, { rows }, _, info) =>
      regionsByCode(rows, memberCodes, columnsRead(Region, info, 'row')),
    MEMBERS,
  ),
  pendingMembers: computed(
    'p0',
    () => [Region],
    ['id', 'memberCodes'],
    'The members whose signature is missing. 未签署成员',
    async (pact, context, _, info) => {
      const codes = await pendingCodes(context, pact);
      return regionsByCode(context.rows, codes, columnsRead(Region, info, 'row'));
    },
    MEMBERS,
  ),
  signatures: many(
    'p0',
    () => PactSignature,
    ['id', 'pactId'],
    'The signatures of its members, by region code. 签署情况',
    { ...MEMBERS, order: SIGNATURE_ORDER },
  ),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document it rests on. 依据',
  ),
});

export const PactSignatureFields = fieldsOf(PactSignature, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The member that signed. 签署成员'),
});

export const RegionPactsFields = fieldsOf(Region, {
  pacts: page(
    'p0',
    () => regionPacts,
    ['code', { tie: BINDS_REGION }],
    'The pacts that the region, or a region above it, is a member of, by code unless sorted ' +
      'otherwise. 区域协作',
    { nullable: false },
  ),
});
