-- An invented city in task-service's own tables: the same for the same numbers, but for the day on which it begins.
-- Communities lie eight to a street and five streets to a district, twenty grids in each; a kilometre and a half from one
-- community to the next, the grids within it some hundred metres apart.
set maintenance_work_mem = '256MB';
create temporary table pattern (n int primary key, hours bytea, parts int);
insert into pattern values {patterns};
create temporary table town (n int primary key, path text, latitude int, longitude int);
insert into town
select n, format('cn.d%s.s%s.c%s', n / 40, n / 8, n), 30600000 + n / 40 * 40000 + n % 40 / 8 * 13500,
       103800000 + n / 40 * 15000 + n % 8 * 15600
from generate_series(0, {communities} - 1) n;

insert into place (path, area_id, level, name, latitude_e6, longitude_e6, version, changed_at)
select path, md5(path)::uuid, 'COMMUNITY', 'c', latitude, longitude, 1, now() from town
union all
select path || '.g' || g, md5(path || '.g' || g)::uuid, 'GRID', 'g', latitude + g / 5 * 3000, longitude + g % 5 * 3000, 1, now()
from town cross join generate_series(0, 19) g;

insert into volunteer
select md5('v' || s.n)::uuid, 'V-' || s.n, '王**', case when s.n % 100 < {active} then 'ACTIVE' else 'PAUSED' end,
       town.path || '.g' || s.n % 20, 'FROM_18_TO_59',
       case when s.n % 5 = 0 then array['sichuan'] else '{}'::text[] end, pattern.hours,
       case when s.n % 17 = 0 then '[{"kind":"NURSE","validUntilOn":"2099-01-01"}]'::jsonb else '[]' end,
       case when s.n % 6 = 0 then date '2099-01-01' end, s.n % 50 = 7, 1, now()
from generate_series(1, {registered}) s (n)
join town on town.n = (s.n * 7919::bigint) % {communities}
join pattern on pattern.n = (s.n * 31::bigint) % 64;

-- Six people in ten would do what is liked best, two in ten what is liked least; of those who help in hardship some know one
-- of its kinds in particular.
insert into volunteer_skill (skill_code, area_path, volunteer_id, level, standing, parts, minor, vetted_until_on, papers)
select code, v.area_path, v.id, 1 + (hashtext(v.volunteer_no || code) & 1),
       case when v.status <> 'ACTIVE' then 1 when v.prefers_human_dispatch then 2 else 0 end,
       pattern.parts, false, v.minors_vetted_until_on, case when v.qualifications <> '[]' then array['NURSE'] end
from volunteer v
join pattern on pattern.n = (substr(v.volunteer_no, 3)::bigint * 31) % 64
cross join (values ('ENVIRONMENT', 60), ('CULTURE_SPORT', 50), ('HARDSHIP_HELP', 43), ('EDUCATION', 37), ('TUTORING', 32),
  ('REPAIR', 28), ('HEALTH_CARE', 24), ('LEGAL_AID', 20)) liked (code, percent)
where (hashtext(code || v.volunteer_no) & 1023) * 100 < percent * 1024
  and (v.status = 'ACTIVE' or (hashtext(v.volunteer_no) & 3) = 0)
order by code, v.area_path;

insert into volunteer_skill (skill_code, area_path, volunteer_id, level, standing, parts, minor, vetted_until_on, papers)
select code, area_path, volunteer_id, 2, standing, parts, minor, vetted_until_on, papers
from volunteer_skill
cross join (values ('MEAL_HELP', 30), ('CLEANING_HELP', 20), ('TRAVEL_HELP', 15)) known (code, percent)
where skill_code = 'HARDSHIP_HELP' and (hashtext(code || volunteer_id) & 1023) * 100 < percent * 1024
order by code, area_path;

-- One in eight has promised something in the next days.
insert into assignment (id, version, wish_id, volunteer_id, beneficiary_id, requested_by, area_path, category_code, title,
  content, place, planned_from, planned_to, window_from, window_to, state, accepted_at, changed_at)
select md5('a' || v.id)::uuid, 0, md5('w' || v.id)::uuid, v.id, md5('b' || hashtext(v.volunteer_no) % 5000)::uuid, v.id,
       v.area_path, 'REPAIR', 't', 'c', 'p', at, at + interval '90 minutes', at, at + interval '4 hours', 'ACCEPTED', now(), now()
from volunteer v
cross join lateral (select date_trunc('hour', now()) + (1 + (hashtext(v.volunteer_no) & 255)) * interval '1 hour') p (at)
where v.status = 'ACTIVE' and hashtext('busy' || v.volunteer_no) & 7 = 0;

insert into open_demand (id, source, source_id, area_path, top_category, category_code, title, place, posted_by,
  beneficiary_id, window_from, window_to, minutes, parts, contact_with_minors, hazardous, insured, urgency, waiting_since)
select md5('d' || s.n)::uuid, 'WISH', md5('d' || s.n)::uuid, town.path, code, code, 't', 'p', md5('r' || s.n)::uuid,
       md5('b' || s.n % 5000)::uuid, at, at + interval '3 hours', 90,
       1 << ((extract(isodow from at at time zone 'Asia/Shanghai')::int - 1) * 3
         + case when extract(hour from at at time zone 'Asia/Shanghai') < 12 then 0
                when extract(hour from at at time zone 'Asia/Shanghai') < 18 then 1 else 2 end),
       false, false, false, s.n % 20 / 19 * 3, now() - (s.n % 240) * interval '1 hour'
from generate_series(1, {open}) s (n)
join town on town.n = (s.n * 104729::bigint) % {communities}
cross join lateral (select (array['REPAIR','TUTORING','LEGAL_AID','HEALTH_CARE','HARDSHIP_HELP','EDUCATION','CULTURE_SPORT',
  'ENVIRONMENT'])[1 + (hashtext('k' || s.n) & 7)]) c (code)
cross join lateral (select date_trunc('hour', now()) + (1 + (hashtext('t' || s.n) & 255)) * interval '1 hour') p (at);
