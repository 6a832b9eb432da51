import { Matches } from 'class-validator';
import { choice, line, optional, regionOf, text } from '../../../ground/row/arguments.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { fieldsOf, one } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { Region } from '../region/entity.ts';
import { ApiClient, ApiClientKind } from './entity.ts';
import { API_CLIENT, ApiClientStatus } from './machine.ts';
import { clientsSql } from './access.ts';

const workflow = new Workflow(ApiClient, API_CLIENT, 'p0', {
  primaryKey: 'id',
  // No region's: the machine names the operator's role alone.
  covers: (_, { audience }) => audience === 'staff',
  written: async ({ row: { id }, em }) => {
    await em.execute(clientsSql('c.id = ?'), [id]);
  },
});

const REFUSES = refusals({
  OFFICE_OF_REGION: {
    code: 'INVALID_VALUE',
    en: 'An office of a city is registered with its region, and an app with none. Mend the one or the other.',
    zh: '城市机构须填写所属地区，第三方应用不填，请更正。',
  },
});

/** Tokens say the second they were issued in: of the present one nobody can tell before from after. */
function nextSecond(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + 1000);
}

const fields = fieldsOf(ApiClient, {
  region: one(
    'p0',
    () => Region,
    ['regionCode', 'code'],
    'Whose office it is; none of an app. 所属地区',
  ),
});

const actions = actionsOf(workflow, {
  registerClient: taking(
    'Who is registered. 登记内容',
    {
      organisation: text(
        'Organisation that its tokens carry: letters, digits, `.`, `_` and `-`, up to 64. 机构标识',
        Matches(/^[A-Za-z0-9][\w.-]{0,63}$/, expected('ORGANISATION')),
      ),
      name: line('Name, as elders meet it. 名称', 100),
      kind: choice(ApiClientKind, 'What it is. 类型'),
      contact: line('How the person in charge of data is reached. 联系方式', 200),
      region: optional(regionOf('Region whose office it is; none for an app. 所属地区')),
    },
    async ({ context }, { organisation, name, kind, contact, region: regionCode }) => {
      if ((regionCode === null) !== (kind === 'APP')) throw REFUSES.OFFICE_OF_REGION('region');
      const known = await context.rows.by(ApiClient, 'organisation', organisation);
      if (known) throw REFUSED.ALREADY_EXISTS('organisation');
      return { organisation, name, kind, contact, regionCode, tokensFrom: null, synthetic: false };
    },
  ),
  rotateClientKey: () => ({ tokensFrom: nextSecond(new Date()) }),
  disableClient: null,
  enableClient: null,
});

export const apiClient = row(ApiClient, {
  keys: ['id'],
  list: listOf(ApiClient, {
    one: ['p0', 'A registered app or office by its id. 数据接收方'],
    many: ['p0', 'Registered apps and offices, by name unless sorted otherwise. 数据接收方'],
    filters: {
      kinds: oneOf('kind', ApiClientKind, 'Of one of these kinds. 类型'),
      statuses: oneOf('status', ApiClientStatus, 'In one of these states. 登记状态'),
    },
    orders: {
      NAME: ['name', 'Name. 名称'],
      ORGANISATION: ['organisation', 'Organisation. 机构标识'],
    },
    usual: ['NAME', 'ASC'],
  }),
  workflow,
  resolvers: [fields, actions],
});
