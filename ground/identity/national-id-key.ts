import { Check, Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The key of this database's identity number hashes: one row, made when the register is loaded. */
@Entity({ tableName: 'national_id_key' })
@Check({ name: 'national_id_key_one_row', expression: 'id = 1' })
export class NationalIdKey {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  id: number;

  /** 32 bytes, base64url. */
  @Property({ type: 'text' })
  value: string;
}
