import { appeals } from '../../../ground/appeal/appeals.ts';
import { appealFields } from '../../../ground/appeal/fields.ts';
import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { fieldsOf, page, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { homeAdaptationWorkflow } from '../home-adaptation/actions.ts';
import type { HomeAdaptation } from '../home-adaptation/entity.ts';
import { homeCareBedWorkflow } from '../home-care-bed/actions.ts';
import type { HomeCareBed } from '../home-care-bed/entity.ts';
import { Elder, Region } from '../stubs.ts';
import { ServiceAppeal } from './entity.ts';
import { serviceAppeals } from './list.ts';
import { SERVICE_APPEAL } from './machine.ts';

const { workflow, actions } = appeals(ServiceAppeal, SERVICE_APPEAL, 'p3', [
  [homeAdaptationWorkflow, ({ elderKey }: HomeAdaptation) => ({ elderKey })],
  [homeCareBedWorkflow, ({ elderKey }: HomeCareBed) => ({ elderKey })],
]);

const fields = fieldsOf(ServiceAppeal, {
  ...appealFields('p3'),
  elder: ref(
    'p3',
    Elder,
    'elderKey',
    'Whom the decision is about; null where it is about no elder. 老年人',
  ),
  region: ref('p3', Region, 'regionCode', 'Where the decision was made. 地区'),
});

const elderFields = fieldsOf(Elder, {
  serviceAppeals: page(
    'p3',
    () => serviceAppeals,
    ['key', 'elder_key'],
    'Appeals about services of hers, the latest first unless sorted otherwise. 服务事项复核',
  ),
});

export const serviceAppeal = row(ServiceAppeal, {
  list: serviceAppeals,
  workflow,
  resolvers: [fields, elderFields, actions],
  mergedElder: FOLLOWS,
});
