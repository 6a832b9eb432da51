import { Migration } from '@mikro-orm/migrations';

export class DeviceLoan extends Migration {

  override name = '0004-device-loan';

  override up(): void | Promise<void> {
    this.addSql(`create table "services"."device_loan" ("key" uuid not null, "synthetic" boolean not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "region_code" text not null, "region_at" bigint not null, "status" text not null, "lent_on" date not null, "due_on" date not null, "ended_on" date null, "device_id" text not null, "elder_key" uuid not null, primary key ("key"));`);
    this.addSql(`create index "device_loan_region_at_index" on "services"."device_loan" ("region_at");`);
    this.addSql(`create index "device_loan_lent_on_index" on "services"."device_loan" ("lent_on");`);
    this.addSql(`create index "device_loan_elder_key_index" on "services"."device_loan" ("elder_key");`);
    this.addSql(`create unique index "device_loan_one_open_unique" on "services"."device_loan" ("elder_key", "device_id") where "status" = 'LENT';`);

    this.addSql(`alter table "services"."device_loan" add constraint "device_loan_ended_check" check ((status = 'LENT') = (ended_on is null));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "services"."device_loan" cascade;`);
  }

}
