import type { Answer } from '../../../ground/access/answers.ts';

export const KNOWN_EVENTS: Answer = {
  name: 'known_events',
  says: 'Which of these events are alerts already, and whether of these devices. 已接收的报警事件',
  sql: `select a.key, a.device_key = e.device as same
    from unnest(array[?]::uuid[], array[?]::uuid[]) e(key, device)
    join emergency_alert a on a.key = e.key`,
};

/** Alerts of a span of days, by receipt; one that nobody answered counts once its time is over. */
export const ALERT_RESPONSES: Answer = {
  name: 'alert_responses',
  says: 'How fast alerts of regions were answered. 报警响应时间',
  sql: `with asked as (
      select r.code as k, s.* from unnest(array[?]::text[]) r(code),
        (select ?::date as since, ?::date as until, make_interval(mins => ?::int) as bound) s
    ), told as (
      select q.k, q.bound, a.key, a.acknowledged_at - a.received_at as took,
        a.acknowledged_at is not null or a.received_at + q.bound < now() as judged
      from asked q left join emergency_alert a on a.region_at
          between rpad(q.k, 12, '0')::bigint and rpad(q.k, 12, '9')::bigint
        and a.received_at >= q.since::timestamp at time zone 'Asia/Shanghai'
        and a.received_at < (q.until + 1)::timestamp at time zone 'Asia/Shanghai'
    )
    select k, count(key)::int as alerts, count(took)::int as answered,
      percentile_disc(0.5) within group (order by extract(epoch from took)::int) as median,
      count(key) filter (where took <= bound)::int as within,
      count(key) filter (where judged)::int as judged
    from told group by k`,
};
