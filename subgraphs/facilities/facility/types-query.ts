import { ObjectType, Query } from 'type-graphql';
import { FacilityType } from '../../../ground/facts/facility-kinds.ts';
import { ResolverClass } from '../../../ground/row/resolver-class.ts';
import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import { Class, Open } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { FACILITY_TYPES, StatisticsCategory } from './kinds.ts';

@ObjectType({
  description: 'What a type of facility is counted as, and who names it. 设施类型口径',
})
export class FacilityTypeEntry {
  @Open(() => FacilityType, { description: 'The type. 类型' })
  type: FacilityType;

  @Open(() => Boolean, {
    description: 'Whether its residential beds are beds of institutions. 是否计入养老机构',
  })
  countsAsInstitution: boolean;

  @Open(() => StatisticsCategory, { description: 'Where statistics count it. 民政统计分类' })
  statisticsCategory: StatisticsCategory;

  @Open(() => String, { description: 'The words of the document. 文件用语' })
  printed: string;

  @Open(() => PolicyDocument, { nullable: true, description: 'A document that names it. 文件' })
  policyDocument: PolicyDocument | null;
}

const query = new ResolverClass();
query.method(
  'facilityTypes',
  [
    Query(() => [FacilityTypeEntry], {
      description:
        'The types of facilities in the order of their enum. Which statistics count them where is how ' +
        'this hub reads the documents. 设施类型口径',
    }),
    Class('p0'),
    ListSize(50),
  ],
  [],
  () =>
    [...FACILITY_TYPES.values()].map(({ documentId, ...line }) => ({
      ...line,
      policyDocument: PolicyDocument.of(documentId),
    })),
);

export const FacilityTypesQuery = query.target;
