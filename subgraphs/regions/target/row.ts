import { row } from '../../../ground/row/row.ts';
import { Target } from './entity.ts';
import { DocumentTargetFields, RegionTargetFields, TargetFields } from './fields.ts';
import { targets } from './list.ts';

export const target = row(Target, {
  keys: ['id'],
  list: targets,
  resolvers: [TargetFields, RegionTargetFields, DocumentTargetFields],
});
