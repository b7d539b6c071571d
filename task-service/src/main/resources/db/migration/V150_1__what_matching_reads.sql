-- Who could do what near here, narrow enough to be read by the thousand: what the registry tells of a volunteer stands
-- beside each skill. standing: 0 may be ranked, 1 is not active, 2 wants to be asked by a person.
alter table volunteer_skill
  add column standing     smallint not null default 1 check (standing between 0 and 2),
  add column parts        int      not null default 2097151 check (parts between 0 and 2097151), -- weekday x {morning, afternoon, evening}
  add column minor        boolean  not null default true,
  add column vetted_until_on date,
  add column papers       text[];                                                                -- kinds of qualification, whatever their dates

update volunteer_skill s
set standing = case when v.status <> 'ACTIVE' then 1 when v.prefers_human_dispatch then 2 else 0 end,
    minor = v.age_band not in ('FROM_18_TO_59', 'FROM_60'),
    vetted_until_on = v.minors_vetted_until_on,
    papers = (select array_agg(held ->> 'kind') from jsonb_array_elements(v.qualifications) held)
from volunteer v
where v.id = s.volunteer_id;

create index volunteer_skill_ranked on volunteer_skill (skill_code, area_path)
  include (volunteer_id, level, parts, minor, vetted_until_on, papers) where standing = 0;
create index volunteer_skill_unranked on volunteer_skill (skill_code, area_path, standing) where standing <> 0;

-- One row a volunteer: what became of their promises, and the promises of late as (from, to, minutes, busy) in minutes
-- since 1970. Kept by the assignments themselves, whoever writes them.
create table volunteer_agenda (
  volunteer_id uuid  primary key,
  kept         int   not null check (kept >= 0),
  no_shows     int   not null check (no_shows >= 0),
  late         int   not null check (late >= 0),
  promises     int[] not null check (cardinality(promises) % 4 = 0)
) with (fillfactor = 80);

create function promises_of(volunteer uuid, since timestamptz) returns int[] language sql stable as $$
  select coalesce(array_agg(number order by planned_from, id, place), '{}')
  from (
    select planned_from, id, planned_to, state, minutes
    from assignment
    where volunteer_id = volunteer and planned_to >= since
      and state in ('ACCEPTED', 'CHECKED_IN', 'CHECKED_OUT', 'SUBMITTED', 'CONFIRMED')
    order by planned_from desc limit 400
  ) promised
  cross join lateral (values
    (1, (extract(epoch from planned_from) / 60)::int),
    (2, (extract(epoch from planned_to) / 60)::int),
    (3, coalesce(minutes, (extract(epoch from planned_to - planned_from) / 60)::int)),
    (4, (state in ('ACCEPTED', 'CHECKED_IN'))::int)) as numbers (place, number)
$$;

create function keep_agenda() returns trigger language plpgsql as $$
declare
  before text := case when tg_op = 'UPDATE' then old.state else '' end;
begin
  insert into volunteer_agenda as agenda (volunteer_id, kept, no_shows, late, promises)
  values (new.volunteer_id, (new.state = 'CONFIRMED')::int, (new.state = 'NO_SHOW')::int,
          (new.state = 'LATE_WITHDRAWN')::int, promises_of(new.volunteer_id, new.changed_at - interval '92 days'))
  on conflict (volunteer_id) do update
  set kept     = agenda.kept + (new.state = 'CONFIRMED')::int - (before = 'CONFIRMED')::int,
      no_shows = agenda.no_shows + (new.state = 'NO_SHOW')::int - (before = 'NO_SHOW')::int,
      late     = agenda.late + (new.state = 'LATE_WITHDRAWN')::int - (before = 'LATE_WITHDRAWN')::int,
      promises = excluded.promises;
  return null;
end $$;

create trigger assignment_agenda_new after insert on assignment for each row execute function keep_agenda();
create trigger assignment_agenda after update on assignment for each row
  when (old.state <> new.state or old.planned_from <> new.planned_from or old.planned_to <> new.planned_to
        or old.minutes is distinct from new.minutes)
  execute function keep_agenda();

insert into volunteer_agenda (volunteer_id, kept, no_shows, late, promises)
select volunteer_id, count(*) filter (where state = 'CONFIRMED'), count(*) filter (where state = 'NO_SHOW'),
       count(*) filter (where state = 'LATE_WITHDRAWN'), promises_of(volunteer_id, max(changed_at) - interval '92 days')
from assignment group by volunteer_id;

-- Whom a recipient does not want to see again; nobody but staff of the area reads why.
create table excluded_volunteer (
  beneficiary_id uuid        not null,
  volunteer_id   uuid        not null,
  reason         text        check (length(reason) <= 200),
  recorded_by    uuid        not null,
  recorded_at    timestamptz not null,
  primary key (beneficiary_id, volunteer_id)
);

-- What may be taken on right now: each open need of a wish on a wall, each order open to whoever comes first.
create table open_demand (
  id                  uuid primary key,
  source              text        not null check (source in ('WISH', 'ORDER')),
  source_id           uuid        not null,
  area_path           text collate "C" not null,
  top_category        text        not null,
  category_code       text        not null,
  title               text        not null,
  place               text        not null,
  posted_by           uuid        not null,
  beneficiary_id      uuid        not null,
  window_from         timestamptz not null,
  window_to           timestamptz not null,
  minutes             int         not null check (minutes > 0),
  parts               int         not null check (parts between 1 and 2097151),
  qualification_kind  text,
  contact_with_minors boolean     not null,
  hazardous           boolean     not null,
  insured             boolean     not null,
  language            text,
  urgency             smallint    not null check (urgency between 0 and 3),
  waiting_since       timestamptz not null,
  shown               int         not null default 0 check (shown >= 0),
  taken               int         not null default 0 check (taken >= 0)
) with (fillfactor = 90);
create index open_demand_near on open_demand (top_category, area_path, window_to);
create index open_demand_source on open_demand (source_id);

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('MATCHING_LANGUAGE', 1, 'cn', '2000-01-01', '{"mandatoryFor":[]}', 'our default: a language is a wish unless the council says that help without it is none', now()),
('MENU_WEIGHTS', 1, 'cn', '2000-01-01', '{"fit":550,"urgency":200,"waiting":150,"exposure":100,"waitingFullAtDays":7,"exposureFullAt":200,"takenCountsAs":20,"reservedOfTwenty":2}', 'measured on a generated district; the penalty for what many have seen follows published field experiments', now());
