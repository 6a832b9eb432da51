import { Migration } from '@mikro-orm/migrations';

export class FacilityPlans extends Migration {

  override name = '0002-facility-plans';

  override up(): void | Promise<void> {
    this.addSql(`create table "regions"."facility_plan" ("id" text not null, "title" text not null, "approved_on" date null, "synthetic" boolean not null, "region_code" text not null, "region_at" bigint not null, primary key ("id"));`);
    this.addSql(`create index "facility_plan_region_code_index" on "regions"."facility_plan" ("region_code");`);
    this.addSql(`create index "facility_plan_region_at_index" on "regions"."facility_plan" ("region_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "regions"."facility_plan" cascade;`);
  }

}
