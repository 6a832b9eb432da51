import { Matches } from 'class-validator';
import { choice, line, text } from '../../../ground/row/arguments.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
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
    },
    async ({ context }, { organisation, name, kind, contact }) => {
      const known = await context.rows.by(ApiClient, 'organisation', organisation);
      if (known) throw REFUSED.ALREADY_EXISTS('organisation');
      return { organisation, name, kind, contact, synthetic: false };
    },
  ),
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
  resolvers: [actions],
});
