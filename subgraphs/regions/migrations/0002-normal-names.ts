import { Migration } from '@mikro-orm/migrations';

export class NormalNames extends Migration {

  override name = '0002-normal-names';

  override up(): void | Promise<void> {
    this.addSql(`alter table "regions"."policy_document" add "normal_title" text generated always as (translate(NORMALIZE(title, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null;`);

    this.addSql(`alter table "regions"."region" add "normal_name" text generated always as (translate(NORMALIZE(name, NFKC), '.•‧∙⋅・⸱ꞏ᛫●ᆞ[{<〔【〈《「『〖〘]}>〕】〉》」』〗〙\t\n\v\f\r \u{85}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{1680}\u{17b4}\u{17b5}\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}\u{2800}\u{feff}\u{fe00}\u{fe01}\u{fe02}\u{fe03}\u{fe04}\u{fe05}\u{fe06}\u{fe07}\u{fe08}\u{fe09}\u{fe0a}\u{fe0b}\u{fe0c}\u{fe0d}\u{fe0e}\u{fe0f}'::text, '···········((((((((((()))))))))))'::text)) stored not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "regions"."policy_document" drop column "normal_title";`);

    this.addSql(`alter table "regions"."region" drop column "normal_name";`);
  }

}
