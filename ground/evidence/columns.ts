import { Check } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Day, Kept, OneOf, Whole, Words } from '../row/columns.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { ACTIONS } from '../workflow/machine.ts';
import { EvidenceClass, EvidenceMedia } from './kinds.ts';

// TypeScript takes no other parameters for a class that is extended by an expression.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Based = abstract new (...given: any[]) => object;

/** What every piece of evidence has: what it is, who holds it, and for which step it was named. */
export function evidence<Base extends Based>(fieldClass: FieldClass, base: Base) {
  @ObjectType()
  abstract class Evidence extends base {
    @Words(fieldClass, 'SHA-256 of its bytes. 哈希值', { index: true })
    sha256: string;

    @OneOf(EvidenceMedia, fieldClass, 'What kind of file it is. 文件类型')
    mediaType: EvidenceMedia;

    @Whole(fieldClass, 'Its size, in bytes. 文件大小')
    bytes: number;

    @OneOf(EvidenceClass, fieldClass, 'How closely it is to be kept. 保密级别')
    privacyClass: EvidenceClass;

    @Words(fieldClass, 'The office that holds it. 保管单位')
    holder: string;

    @Words(fieldClass, 'Under which name the city’s store has it. 存储编号')
    reference: string;

    @Words(fieldClass, 'Type of the row whose step it is for. 所属事项类型')
    aboutType: string;

    @OneOf(
      ACTIONS.values,
      fieldClass,
      'The step that it is for: the mutation that made it. 所属步骤',
    )
    aboutAction: string;

    @Whole(fieldClass, 'Version of the row after that step. 所属版本')
    aboutVersion: number;

    @Day(fieldClass, 'Day on which it was named. 登记日期', { index: true })
    namedOn: string;

    @Kept('text', { index: true })
    aboutKey: string;

    /** Whose matter it is evidence in: the household where there is one, else the one concerned. */
    @Kept('text')
    whose: string;
  }
  return Evidence;
}

/** What the database itself holds of every piece. */
export function EvidenceRules(table: string) {
  const [, name = ''] = /^\w+\.(\w+)$/.exec(table)!;
  const decorators = [
    Check({ name: `${name}_hash_check`, expression: "sha256 ~ '^[0-9a-f]{64}$'" }),
    Check({ name: `${name}_bytes_check`, expression: 'bytes > 0' }),
  ];
  return (target: Function): void => {
    for (const decorate of decorators) {
      (decorate as unknown as (target: Function) => void)(target);
    }
  };
}
