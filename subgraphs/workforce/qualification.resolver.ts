import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PolicyDocument } from '../../ground/rules/policy-document.stub.ts';
import { AssessorOfOrganisation, AssessmentOrganisationQualification } from './qualification.ts';
import { Worker } from './worker/entity.ts';

@Resolver(() => AssessmentOrganisationQualification)
export class QualificationResolver {
  @FieldResolver(() => PolicyDocument, {
    nullable: true,
    description: 'The document that sets the number, where one does. 政策依据',
  })
  @Class('p0')
  policyDocument(
    @Root() { policyDocumentId }: AssessmentOrganisationQualification,
  ): PolicyDocument | null {
    if (policyDocumentId === null) return null;
    return Object.assign(new PolicyDocument(), { id: policyDocumentId });
  }
}

@Resolver(() => AssessorOfOrganisation)
export class AssessorOfOrganisationResolver {
  @FieldResolver(() => Worker, { nullable: true, description: 'The assessor. 评估师' })
  @Class('p1')
  worker(@Root() assessor: AssessorOfOrganisation, @Ctx() context: SubgraphContext) {
    return context.rows.by(Worker, 'key', assessor.workerKey);
  }
}
