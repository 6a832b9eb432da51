import { row } from '../../../ground/row/row.ts';
import { Target } from './entity.ts';
import { DocumentTargetFields, RegionTargetFields, TargetFields } from './fields.ts';
import { targets } from './list.ts';
import { targetRegister } from './register.ts';

export const target = row(Target, {
  keys: ['id'],
  list: targets,
  workflow: targetRegister.workflow,
  resolvers: [TargetFields, RegionTargetFields, DocumentTargetFields, targetRegister.actions],
});
