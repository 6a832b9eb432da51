import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { inRegion, oneOf, years } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import { Region } from '../region/entity.ts';
import { RegionPopulation } from './entity.ts';
import { RegionPopulationStatus } from './machine.ts';
import { regionPopulationRegister } from './register.ts';

const regionPopulations = listOf(RegionPopulation, {
  one: ['p0', 'The population of a region in a year by its id. 人口数据'],
  many: ['p0', 'Populations of regions, by id unless sorted otherwise. 人口数据'],
  filters: {
    within: inRegion('Of this region or one below it. 所在地区'),
    statuses: oneOf('status', RegionPopulationStatus, 'In one of these states. 发布状态'),
    ...years('year', 'right(e.id, 4)::int', 'Of a year. 年份'),
  },
  orders: {
    ID: ['id', 'Id: region by region, there by year. 标识'],
    POPULATION60: ['population60', 'Residents of 60 and over. 60岁以上人口'],
  },
  usual: ['ID', 'ASC'],
});

const fields = fieldsOf(RegionPopulation, {
  region: one('p0', () => Region, ['regionCode', 'code'], 'The region. 地区'),
  policyDocument: one(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId', 'id'],
    'The document that says so, null where the source is none that the hub holds. 出处',
  ),
});

const ofRegion = fieldsOf(Region, {
  populations: page(
    'p0',
    () => regionPopulations,
    ['code', 'region_code'],
    'Its population by year, with source, by id unless sorted otherwise. 人口数据',
    { nullable: false },
  ),
});

export const regionPopulation = row(RegionPopulation, {
  keys: ['id'],
  list: regionPopulations,
  workflow: regionPopulationRegister.workflow,
  resolvers: [fields, ofRegion, regionPopulationRegister.actions],
});
