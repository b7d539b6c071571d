-- Records of five years in the order in which they were served. One in ten belongs to the few who serve every other day;
-- everybody else serves twice a year. Nine in ten are served at home. The last ten days are still being decided.
create function pg_temp.id(millis bigint, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(millis), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0') || '8'
          || lpad(to_hex(n * 2654435761), 15, '0'))::uuid $$;
create function pg_temp.volunteer(n bigint) returns uuid language sql immutable as $$
  select pg_temp.id({opened} + n * {volunteerStep}, n) $$;
create function pg_temp.community(c bigint) returns text language sql immutable as $$
  select '{city}.d' || c / ({streets} * {communities}) || '.s' || c / {communities} % {streets} || '.c' || c % {communities} $$;

insert into service_record (id, volunteer_id, source, source_id, funding_source, area_path, category_code, project_name,
  served_from, served_to, break_minutes, minutes, place, content, beneficiary_ids, witness_id, witness_name,
  witness_method, evidence_grade, recorded_by, state, confirmed_by, policy_version, publicised_until, version, changed_at)
select pg_temp.id(t.ended + 3600000, t.j), pg_temp.volunteer(t.n), 'ASSIGNMENT', pg_temp.id(t.ended, t.j), 'NONE',
       pg_temp.community(case when t.j % 10 = 3 then t.j * 31 % {every} else t.n * 7919 % {every} end),
       (array['REPAIR', 'TUTORING', 'LEGAL_AID', 'HEALTH_CARE', 'MEAL_HELP', 'CLEANING_HELP'])[1 + t.j % 6],
       (array['梦之家义务维修', '周末家教', '法律咨询日', '健康进楼院', '长者食堂', '洁净家园'])[1 + t.j % 6],
       to_timestamp(t.began / 1000), to_timestamp(t.ended / 1000), 0, t.minutes, '22街区3号楼', '上门服务一次，已由居民确认',
       case when t.j % 2 = 0 then array[pg_temp.volunteer((t.n + 5) % {volunteers})] else '{}'::uuid[] end,
       pg_temp.volunteer((t.n + 1) % {volunteers}), '赵**', 'SPOKEN_CODE', 'B', '00000000-0000-0007-0000-000000000007',
       t.state, case when t.state in ('FINAL', 'PUBLICISED', 'VOIDED') then '00000000-0000-0007-0000-000000000007'::uuid end,
       1, case when t.state = 'PUBLICISED' then now() + interval '3 days' end, 3, to_timestamp(t.ended / 1000)
from (
  select s.j, s.n, s.began, s.began + 60000 * s.minutes as ended, s.minutes,
         case when s.j > {records} - {records} / 180 then case when s.j % 4 = 0 then 'WITNESSED' else 'PUBLICISED' end
              when s.j % 97 = 5 then 'VOIDED' when s.j % 89 = 7 then 'REJECTED' else 'FINAL' end as state
  from (
    select g.j, ({began} + g.j * {recordStep}) / 60000 * 60000 as began, (30 + g.j % 8 * 30)::int as minutes,
           case when g.j % 10 = 0 then g.j / 10 % {stars}
                else {stars} + (g.j - g.j / 10 - 1) * 7919 % ({volunteers} - {stars}) end as n
    from generate_series(0::bigint, {records} - 1) g (j)) s) t;

update volunteer v set last_served_on = (l.at at time zone 'Asia/Shanghai')::date,
  idle_since_on = greatest(v.idle_since_on, (l.at at time zone 'Asia/Shanghai')::date), last_counted_at = l.counted
from (select volunteer_id, max(served_from) filter (where state in ('FINAL', 'PUBLICISED')) as at,
             max(served_from) filter (where state = 'FINAL') as counted
      from service_record group by volunteer_id) l
where l.volunteer_id = v.id;
