-- What others told of a volunteer's service: opinions, upheld complaints, absences; never who spoke, never words.
create table service_voice (
  id           uuid        primary key,
  kind         text        not null check (kind in ('OPINION', 'UPHELD', 'NO_SHOW')),
  volunteer_id uuid        not null,
  area_path    text        not null,
  score        integer     check (score between 1 and 5),
  said_at      timestamptz not null,
  excused_at   timestamptz,
  check ((kind = 'OPINION') = (score is not null))
);
create index service_voice_volunteer on service_voice (volunteer_id, said_at);
create index service_voice_area on service_voice (area_path text_pattern_ops, said_at);

-- Reviews of performance (绩效评价): one for each volunteer and period; what it rests on is counted, not typed in.
create table performance_review (
  id                uuid        primary key,
  volunteer_id      uuid        not null references volunteer,
  area_path         text        not null references area (path),
  review_year       integer     not null,
  part              integer     not null check (part between 1 and 12),
  from_on           date        not null,
  to_on             date        not null check (to_on > from_on),
  reviewer_id       uuid        not null,
  points            jsonb       not null,
  score_tenths      integer     not null check (score_tenths between 0 and 50),
  final_records     integer     not null,
  final_minutes     bigint      not null,
  opinions          integer     not null,
  opinion_tenths    integer     check ((opinion_tenths is null) = (opinions = 0)),
  upheld_complaints integer     not null,
  no_shows          integer     not null,
  policy_version    integer     not null,
  reviewed_at       timestamptz not null,
  constraint performance_review_once unique (volunteer_id, review_year, part),
  check (reviewer_id <> volunteer_id)
);
create index performance_review_area on performance_review (area_path text_pattern_ops, id);
create trigger performance_review_rows before update or delete on performance_review
  for each row execute function refuse_rewriting();
create trigger performance_review_whole before truncate on performance_review
  for each statement execute function refuse_rewriting();
alter table performance_review enable always trigger performance_review_rows;
alter table performance_review enable always trigger performance_review_whole;

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000143', 'PERFORMANCE_REVIEW', 1, 'cn', '2014-03-27',
 '{"periodMonths": 6, "highest": 5, "criteria": [{"code": "DILIGENCE", "weight": 1}, {"code": "SKILL", "weight": 1}, {"code": "ATTITUDE", "weight": 1}, {"code": "DISCIPLINE", "weight": 1}]}',
 'Shandan street community, 1135: hours and the results of performance evaluation together; criteria and half-years are an own default',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000144', 'STAR_AWARD', 1, 'cn', '2012-10-23',
 '{"lowestScoreTenths": 40, "scoreMonths": 12, "upheldComplaintsAtMost": 0, "oneAtATime": true, "certifierLevels": ["DISTRICT", "DISTRICT", "CITY", "CITY", "PROVINCE"]}',
 'Ministry of Civil Affairs 2012: time and quality, applied for one after the other; Fujian: stars 1-2 by the county, 3-4 by the city, 5 by the province; the score 4.0 of 5 is an own default',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000145', 'AWARD_CAMPAIGN', 1, 'cn', '2014-01-01',
 '{"series": [{"code": "ORGANISATIONS", "name": "十佳志愿服务组织", "subjectKind": "ORGANISATION", "places": 10}, {"code": "VOLUNTEERS", "name": "十佳志愿者", "subjectKind": "PERSON", "places": 10}, {"code": "GOOD_PEOPLE", "name": "十佳抚顺好人", "subjectKind": "PERSON", "places": 10}, {"code": "TEAMS", "name": "十佳志愿服务队", "subjectKind": "TEAM", "places": 10}, {"code": "FAMILIES", "name": "十佳文明家庭", "subjectKind": "FAMILY", "places": 10}, {"code": "NEIGHBOURS", "name": "十佳好邻居", "subjectKind": "PERSON", "places": 10}, {"code": "DAUGHTERS_IN_LAW", "name": "十佳好儿媳", "subjectKind": "PERSON", "places": 10}, {"code": "PARTY_MEMBERS", "name": "十佳党员志愿者", "subjectKind": "PERSON", "places": 10}, {"code": "YOUNG_PEOPLE", "name": "十佳青年志愿者", "subjectKind": "PERSON", "places": 10}, {"code": "WORKERS", "name": "十佳社区工作者", "subjectKind": "PERSON", "places": 10}]}',
 'Fushun community, a hundred stars: ten series of ten; the document names organisations, volunteers and good people, the other seven names are an own default',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000146', 'ANNUAL_ASSESSMENT', 1, 'cn', '2014-12-05',
 '{"cutOffMonth": 12, "cutOffDay": 5, "excellentMinutes": 6000, "excellentScoreTenths": 45}',
 'Wenjiang district: assessed every year on 5 December, Volunteer Day; 100 hours and 4.5 of 5 are an own default',
 'preset', now());

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on performance_review from %I', app);
  end if;
end $$;
