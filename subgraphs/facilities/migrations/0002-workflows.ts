import { Migration } from '@mikro-orm/migrations';
import { facilityFactsSql } from '../facility.facts.ts';
import { residenceFactsSql } from '../residence.facts.ts';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    // The relay fills it anew.
    this.addSql(`delete from facilities.coverage_unit;`);
    this.addSql(`delete from facilities.fact_position where source = 'regions/REGION';`);
    this.addSql(`alter table "facilities"."coverage_unit" add "sequence" bigint not null, add "as_of" timestamptz not null;`);

    // What is there already becomes known to the others.
    this.addSql(facilityFactsSql('true'));
    this.addSql(residenceFactsSql('true'));
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "facilities"."coverage_unit" drop column "sequence", drop column "as_of";`);
  }

}
