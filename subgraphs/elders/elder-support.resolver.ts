import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { OrderDirection } from '../../ground/rows/page.ts';
import { ContactPerson } from './contact-person/entity.ts';
import { DestituteSupport } from './destitute-support/entity.ts';
import { DisabilityCertificate } from './disability-certificate/entity.ts';
import { Elder } from './elder/entity.ts';
import { ElderRegistration } from './elder-registration/entity.ts';
import { FamilyDoctorContract } from './family-doctor-contract/entity.ts';
import { HealthManagement } from './health-management/entity.ts';
import { SupportAgreement } from './support-agreement/entity.ts';

/** What the register keeps around an elder: people, papers and periods. */
@Resolver(() => Elder)
export class ElderSupportResolver {
  @FieldResolver(() => [ContactPerson], {
    nullable: true,
    description: 'People to call about the elder, the first to call first. 联系人',
  })
  @Class('p2')
  contacts(@Root() { key }: Elder, @Ctx() { rows }: SubgraphContext): Promise<ContactPerson[]> {
    return rows.listBy(ContactPerson, 'elderKey', key, { expression: 'e.position' });
  }

  @FieldResolver(() => [SupportAgreement], {
    nullable: true,
    description: 'Agreements on the support of the elder, the latest first. 赡养协议',
  })
  @Class('p2')
  supportAgreements(
    @Root() { key }: Elder,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<SupportAgreement[]> {
    const latestFirst = { expression: 'e.signed_on', direction: OrderDirection.DESC };
    return rows.listBy(SupportAgreement, 'elderKey', key, latestFirst);
  }

  @FieldResolver(() => DestituteSupport, {
    nullable: true,
    description: 'Support of a destitute elder today; null for anybody else. 特困供养',
  })
  @Class('p3')
  async destituteSupport(
    @Root() { key }: Elder,
    @Ctx() { rows, today }: SubgraphContext,
  ): Promise<DestituteSupport | null> {
    const latestFirst = { expression: 'e.valid_from', direction: OrderDirection.DESC };
    const periods = await rows.listBy(DestituteSupport, 'elderKey', key, latestFirst);
    const held = periods.find(
      ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today),
    );
    return held ?? null;
  }

  @FieldResolver(() => DisabilityCertificate, {
    nullable: true,
    description: 'Disability certificate; null for who has none. 残疾人证',
  })
  @Class('p3')
  disabilityCertificate(
    @Root() { key }: Elder,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<DisabilityCertificate | null> {
    return rows.by(DisabilityCertificate, 'elderKey', key);
  }

  @FieldResolver(() => [ElderRegistration], {
    nullable: true,
    description: 'Where the elder was registered and when, the earliest first. 登记经历',
  })
  @Class('p2')
  registrations(
    @Root() { key }: Elder,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<ElderRegistration[]> {
    return rows.listBy(ElderRegistration, 'elderKey', key, { expression: 'e.valid_from' });
  }

  @FieldResolver(() => HealthManagement, {
    nullable: true,
    description: 'Health management of people of 65 and over; null when not enrolled. 健康管理',
  })
  @Class('p3')
  healthManagement(
    @Root() { key }: Elder,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<HealthManagement | null> {
    return rows.by(HealthManagement, 'elderKey', key);
  }

  @FieldResolver(() => FamilyDoctorContract, {
    nullable: true,
    description: 'Contract with a family doctor’s team; null when there is none. 家庭医生签约',
  })
  @Class('p3')
  familyDoctor(
    @Root() { key }: Elder,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<FamilyDoctorContract | null> {
    return rows.by(FamilyDoctorContract, 'elderKey', key);
  }
}
