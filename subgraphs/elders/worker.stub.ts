import { Directive, ObjectType } from 'type-graphql';
import { InternalKey } from '../../ground/schema/field-class.ts';

@ObjectType({ description: 'A person who works in elder care. 养老服务从业人员' })
@Directive('@key(fields: "key", resolvable: false)')
export class Worker {
  @InternalKey()
  key: string;
}

export function workerOf(key: string): Worker {
  return Object.assign(new Worker(), { key });
}
