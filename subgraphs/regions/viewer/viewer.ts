import { ObjectType } from 'type-graphql';
import type { Audience, Viewer as Caller } from '../../../ground/identity/viewer.ts';
import { Open, Sensitive } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateTimeScalar } from '../../../ground/schema/scalars.ts';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { StaffRole } from '../../../ground/workflow/transition.ts';
import { Limits } from '../limits/limits.ts';

/** As they are called in the schema; elsewhere the hub writes them small. */
export const AudienceName = labelled<Uppercase<Audience>>(
  'Audience',
  'Who asks; each has a contract of its own, a part of the schema. 受众',
  {
    OPEN: 'Anybody, without a token. 公众',
    DEVELOPER: 'An app. 第三方应用',
    PARTNER: 'An office of another city. 协作城市',
    ELDER: 'An elder, or who acts for one. 老年人及监护人',
    STAFF:
      'Civil affairs of the caller’s region, its own system, or who runs a facility. 民政工作人员及机构运营方',
  },
);

/** What the hub made of the caller's token; the elder that the caller is stands beside it. */
@ObjectType({ description: 'Who the caller is to the hub. 当前用户' })
export class Viewer {
  readonly caller: Caller;

  constructor(caller: Caller) {
    this.caller = caller;
  }

  @Open(() => AudienceName, { description: 'Whose contract the caller has. 受众' })
  get audience(): string {
    return this.caller.audience.toUpperCase();
  }

  @Open(() => String, {
    nullable: true,
    description: 'The office or app of the token, for which ids are made; null for an elder. 机构',
  })
  get organisation(): string | null {
    return this.caller.organisation;
  }

  @Sensitive(() => String, {
    description:
      'The account of a guardian or a relative, by which records say for whom she may act; null for ' +
      'anybody else. 监护人或亲属账号',
  })
  get account(): string | null {
    return this.caller.account;
  }

  @Open(() => [StaffRole], {
    description: 'Roles of staff, as they count in the region: in a province PROVINCE alone. 角色',
  })
  get roles(): readonly string[] {
    return this.caller.roles;
  }

  @Open(() => Boolean, {
    description:
      'Whether the caller is the own system of a city and no person: it does not take anything away ' +
      'from anybody. 是否为系统账号',
  })
  get system(): boolean {
    return this.caller.system;
  }

  @Open(() => DateTimeScalar, {
    nullable: true,
    description: 'When the token ends; null without one. 令牌到期时间',
  })
  get tokenExpiresAt(): Date | null {
    const { expiresAt } = this.caller;
    return expiresAt === null ? null : new Date(expiresAt);
  }

  @Open(() => Limits, { description: 'How much one request may ask for. 用量限制' })
  get limits(): Limits {
    return LIMITS;
  }
}
