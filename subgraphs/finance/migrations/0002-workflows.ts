import { Migration } from '@mikro-orm/migrations';

export class Workflows extends Migration {

  override name = '0002-workflows';

  override up(): void | Promise<void> {
    // Facilities publish all of theirs anew.
    this.addSql(`delete from finance.facility_fact;`);
    this.addSql(`alter table "finance"."facility_fact" add "institution" boolean not null, add "filed_on" date null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "finance"."facility_fact" drop column "institution", drop column "filed_on";`);
  }

}
