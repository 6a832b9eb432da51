import { Directive, ID, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'An organisation that assesses the ability of elders. 评估机构' })
@Directive('@key(fields: "id", resolvable: false)')
export class AssessmentOrganisation {
  @Open(() => ID, { description: 'Id.' })
  id: string;
}

export function assessmentOrganisationOf(id: string): AssessmentOrganisation {
  return Object.assign(new AssessmentOrganisation(), { id });
}
