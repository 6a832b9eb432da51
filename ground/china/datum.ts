import module from 'gcoord';

// Its types say of a CommonJS module what is true of an ES one.
const gcoord = module as unknown as typeof module.default;

/** Datums of maps by what people call them, without blanks and dashes, in small letters. */
const DATUMS: Readonly<Record<string, (typeof gcoord)['WGS84' | 'GCJ02' | 'BD09']>> = {
  ...{ wgs84: gcoord.WGS84, gps: gcoord.WGS84, 天地图: gcoord.WGS84 },
  // Within centimetres of WGS 84.
  ...{ cgcs2000: gcoord.WGS84, 国家2000: gcoord.WGS84, '2000国家大地坐标系': gcoord.WGS84 },
  ...{ gcj02: gcoord.GCJ02, 高德: gcoord.GCJ02, 腾讯: gcoord.GCJ02, 火星坐标系: gcoord.GCJ02 },
  ...{ bd09: gcoord.BD09, 百度: gcoord.BD09, 百度坐标系: gcoord.BD09 },
};

/** A datum by a name that maps and their users give it; null for no datum. */
export function datumOf(name: string): string | null {
  const plain = name.replace(/[\s-]/gu, '').toLowerCase();
  return Object.hasOwn(DATUMS, plain) ? plain : null;
}

/** A point of another datum in WGS 84, to the tenth of a metre. RangeError for no datum. */
export function toWgs84(
  { longitude, latitude }: { longitude: number; latitude: number },
  datum: string,
): { longitude: number; latitude: number } {
  const from = datumOf(datum) === null ? undefined : DATUMS[datumOf(datum)!];
  if (from === undefined) throw new RangeError('Not a datum');
  const [x, y] = gcoord.transform([longitude, latitude], from, gcoord.WGS84);
  return { longitude: rounded(x!), latitude: rounded(y!) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
