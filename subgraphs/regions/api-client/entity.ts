import { Check } from '@mikro-orm/decorators/legacy';
import {
  described,
  Instant,
  Kept,
  OneOf,
  OpenKey,
  Table,
  versioned,
  Words,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ApiClientStatus } from './machine.ts';

export const ApiClientKind = labelled('ApiClientKind', 'What a client is. 客户端类型', {
  APP: 'An app of a third party. 第三方应用',
  CITY: 'An office of another city. 协作城市机构',
});
export type ApiClientKind = keyof typeof ApiClientKind;

@Table(
  'An app, or an office of another city, that may ask for people once they have consented. Who may ' +
    'receive personal data is open to everybody. 数据接收方',
  { key: 'id' },
)
@Check({
  name: 'api_client_organisation',
  expression: `organisation ~ '^[A-Za-z0-9][\\w.-]{0,63}$'`,
})
@Check({ name: 'api_client_region', expression: "(region_code is null) = (kind = 'APP')" })
export class ApiClient extends versioned('p0', described('p0')) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Words('p0', 'Organisation that its tokens carry, such as app-1. 机构标识', { unique: true })
  organisation: string;

  @Words('p0', 'Name. 名称')
  name: string;

  @OneOf(ApiClientKind, 'p0', 'What it is. 类型')
  kind: ApiClientKind;

  @OneOf(ApiClientStatus, 'p0', 'Whether it may ask for people. 登记状态')
  status: ApiClientStatus;

  @Words('p0', 'How the person in charge of data is reached (PIPL art. 23). 联系方式')
  contact: string;

  /** Whose office it is; none of an app. */
  @Kept('text', { nullable: true })
  regionCode: string | null;

  @Instant(
    'p0',
    'Tokens issued before are of a former key and refused; null while it has its first. 密钥启用时间',
    { nullable: true },
  )
  tokensFrom: Date | null;
}
