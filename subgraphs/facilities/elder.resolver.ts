import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { ListSize } from '../../ground/schema/list-size.ts';
import { OrderDirection } from '../../ground/rows/page.ts';
import { Admission } from './admission.ts';
import { AdmissionStatus } from './admission.machine.ts';
import { Elder } from './elder.stub.ts';

const LATEST = { expression: 'e.applied_on', direction: OrderDirection.DESC };

@Resolver(() => Elder)
export class ElderResolver {
  @FieldResolver(() => [Admission], {
    nullable: true,
    description: 'Stays in facilities and applications for one, latest first. 入住记录',
  })
  @ListSize(20)
  @Class('p2')
  admissions(@Root() elder: Elder, @Ctx() context: SubgraphContext): Promise<Admission[]> {
    return context.rows.listBy(Admission, 'elderKey', elder.key, LATEST);
  }

  @FieldResolver(() => Admission, {
    nullable: true,
    description: 'The stay of an elder who lives in a facility, null otherwise. 在住记录',
  })
  @Class('p2')
  async currentAdmission(@Root() elder: Elder, @Ctx() context: SubgraphContext) {
    const admitted = { status: AdmissionStatus.ADMITTED };
    const stays = await context.rows.listBy(Admission, 'elderKey', elder.key, LATEST, admitted);
    return stays[0] ?? null;
  }
}
