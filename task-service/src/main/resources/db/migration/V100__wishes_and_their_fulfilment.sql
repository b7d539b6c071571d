-- Policies are data: never changed, only followed by a newer version.
create table task_policy (
  code         text        not null,
  version      int         not null check (version > 0),
  area_path    text        not null,
  effective_on date        not null,
  content      jsonb       not null,
  source       text        not null,
  created_by   uuid,
  created_at   timestamptz not null,
  primary key (code, version)
);
create index task_policy_in_force on task_policy (code, area_path, effective_on desc, version desc);
create trigger task_policy_rows before update or delete on task_policy for each row execute function refuse_change();
alter table task_policy enable always trigger task_policy_rows;

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('REVIEW_CLOCK',    1, 'cn', '2000-01-01', '{"minutes":1440}', 'volunteer service regulations art. 13; 24 h is our default', now()),
('WISH_WINDOW',     1, 'cn', '2000-01-01', '{"enteredLateMinutes":1440,"aheadDays":180,"longestDays":31}', 'our default: a paper note is entered within a day', now()),
('CHECK_IN_WINDOW', 1, 'cn', '2000-01-01', '{"beforeMinutes":120,"afterMinutes":120,"checkOutAfterMinutes":120}', 'a peer platform: two hours before to two hours after', now()),
('PAPER_REPORT',    1, 'cn', '2000-01-01', '{"latestDays":30}', 'our default: older than 30 days needs the station head', now()),
('LATE_WITHDRAWAL', 1, 'cn', '2000-01-01', '{"minutesBefore":1440}', 'regulations art. 22; late means less than 24 h', now()),
('NO_SHOW',         1, 'cn', '2000-01-01', '{"afterMinutes":30}', 'our default', now()),
('DISCLOSURE',      1, 'cn', '2000-01-01', '{"beforeMinutes":1440,"afterMinutes":120}', 'our default: from the day before until two hours after', now()),
('CONFIRMATION',    1, 'cn', '2000-01-01', '{"staffMayConfirm":true}', 'our default: recipients without a phone confirm at the station', now()),
('EVIDENCE_GRADES', 1, 'cn', '2000-01-01', '{"signalsForA":3,"signalsForB":2,"signalsForC":1}', 'our default', now()),
('ELIGIBILITY',     1, 'cn', '2000-01-01', '{"vettedCategories":["TUTORING"],"qualifications":{},"minorsMayServe":false,"minorsMayDo":["ENVIRONMENT","CULTURE_SPORT","EDUCATION"],"minorsFrom":"06:00","minorsTo":"22:00"}', 'minors protection law art. 62; Zhejiang art. 9, Beijing time bank', now()),
('MATCHING_WEIGHTS',1, 'cn', '2000-01-01', '{"skill":280,"near":220,"continuity":180,"load":140,"reliability":120,"language":60}', 'measured on a generated district', now()),
('MATCHING_FACTORS',1, 'cn', '2000-01-01', '{"skillByLevel":[600,800,1000],"nearBySteps":[1000,700,400,100],"continuityFirst":400,"continuityPerVisit":150,"continuityHalvedAfterDays":180,"loadDays":30,"loadFullAtMinutes":960,"reliabilityFloor":300}', 'measured on a generated district; steps in the area tree until grids have coordinates', now()),
('MATCHING_LIMITS', 1, 'cn', '2000-01-01', '{"scopeSteps":2,"bufferMinutes":30,"maxPerDay":2,"maxPerWeek":2}', 'measured on a generated district', now());

-- The area tree as the registry tells it.
create table place (
  path       text collate "C" primary key,
  area_id    uuid        not null unique,
  level      text        not null,
  name       text        not null,
  version    bigint      not null,
  changed_at timestamptz not null
);

-- Volunteers as the registry tells them: no name, only what matching and accepting need.
create table volunteer (
  id                      uuid primary key,
  volunteer_no            text        not null,
  masked_name             text        not null,
  status                  text        not null,
  area_path               text collate "C" not null,
  age_band                text        not null,
  languages               text[]      not null,
  weekly_hours            bytea       check (octet_length(weekly_hours) <= 42),
  qualifications          jsonb       not null,
  minors_vetted_until_on  date,
  prefers_human_dispatch  boolean     not null,
  source_version          bigint      not null,
  changed_at              timestamptz not null
);
-- Area and skill in one key is the index of the hot query: who near here can do this.
create table volunteer_skill (
  skill_code   text not null,
  area_path    text collate "C" not null,
  volunteer_id uuid not null references volunteer (id) on delete cascade,
  level        smallint not null check (level between 1 and 2),
  primary key (skill_code, area_path, volunteer_id)
);
create index volunteer_skill_of on volunteer_skill (volunteer_id);

create sequence wish_number;
create table wish (
  id               uuid primary key,
  version          bigint      not null,
  wish_no          text        not null unique,
  wall_area_path   text collate "C" not null,
  posted_by        uuid        not null,
  beneficiary_id   uuid        not null,
  title            text        not null check (length(title) <= 60),
  public_text      text        not null check (length(public_text) <= 500),
  private_text     bytea,
  address          bytea,
  place            text        not null check (length(place) <= 120),
  window_from      timestamptz not null,
  window_to        timestamptz not null,
  state            text        not null check (state in ('DRAFT','SUBMITTED','UNDER_REVIEW','PUBLISHED','REJECTED','REFERRED','WITHDRAWN','EXPIRED','TAKEN_DOWN','CLAIMED','FULFILLING','FULFILLED','CONFIRMED','CLOSED')),
  reason           text        check (length(reason) <= 300),
  review_due_at    timestamptz,
  published_at     timestamptz,
  claim_id         uuid,
  claimed_by       uuid,
  disclosed_from   timestamptz,
  disclosed_to     timestamptz,
  posted_at        timestamptz not null,
  changed_at       timestamptz not null,
  check (window_from < window_to),
  check ((claim_id is null) = (claimed_by is null)),
  check (state not in ('CLAIMED','FULFILLING','FULFILLED') or claim_id is not null),
  check (state not in ('PUBLISHED','CLAIMED','FULFILLING','FULFILLED','CONFIRMED') or published_at is not null),
  check (state not in ('REJECTED','REFERRED','TAKEN_DOWN') or reason is not null)
);
create index wish_wall on wish (state, wall_area_path, id desc);
create index wish_beneficiary on wish (beneficiary_id, id desc);
create index wish_posted_by on wish (posted_by, id desc);
create index wish_open_window on wish (window_to) where state = 'PUBLISHED';

create table wish_line (
  id                   uuid primary key,
  wish_id              uuid     not null references wish (id) on delete cascade,
  position             smallint not null check (position >= 0),
  side                 text     not null check (side in ('NEED','OFFER')),
  kind                 text     not null check (kind in ('SERVICE','GOODS')),
  category_code        text     not null,
  description          text     not null check (length(description) <= 200),
  duration_minutes     int      check (duration_minutes between 1 and 1440),
  qualification_kind   text,
  contact_with_minors  boolean  not null,
  language             text,
  met_at               timestamptz,
  unique (wish_id, side, position) deferrable initially deferred,
  check ((kind = 'SERVICE') = (duration_minutes is not null))
);

-- What dispatchers decided, in order; nothing is taken back, a later decision follows.
create table wish_review (
  id         uuid primary key,
  wish_id    uuid        not null references wish (id),
  decision   text        not null check (decision in ('TAKE_UP','PUBLISH','REJECT','REFER','TAKE_DOWN','RESTORE')),
  reason     text,
  decided_by uuid        not null,
  decided_at timestamptz not null
);
create index wish_review_of on wish_review (wish_id, id);
create trigger wish_review_rows before update or delete on wish_review for each row execute function refuse_change();
alter table wish_review enable always trigger wish_review_rows;

create table claim (
  id            uuid primary key,
  version       bigint      not null,
  wish_id       uuid        not null references wish (id),
  need_id       uuid        not null references wish_line (id),
  kind          text        not null check (kind in ('SERVICE','GOODS')),
  claimant_id   uuid        not null,
  assignment_id uuid        unique,
  state         text        not null check (state in ('HELD','DELIVERED','FULFILLED','RELEASED','NO_SHOW')),
  channel       text        not null check (channel in ('APP','PHONE','COUNTER','PAPER')),
  recorded_by   uuid        not null,
  claimed_at    timestamptz not null,
  changed_at    timestamptz not null,
  check ((kind = 'SERVICE') = (assignment_id is not null))
);
create unique index one_live_claim_per_wish on claim (wish_id) where state in ('HELD','DELIVERED');
create index claim_claimant on claim (claimant_id, id desc);

create table assignment (
  id               uuid primary key,
  version          bigint      not null,
  wish_id          uuid        not null,
  order_id         uuid,
  claim_id         uuid,
  volunteer_id     uuid        not null,
  beneficiary_id   uuid        not null,
  requested_by     uuid        not null,
  area_path        text collate "C" not null,
  category_code    text        not null,
  title            text        not null,
  content          text        not null,
  place            text        not null,
  planned_from     timestamptz not null,
  planned_to       timestamptz not null,
  window_from      timestamptz not null,
  window_to        timestamptz not null,
  state            text        not null check (state in ('ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','CONFIRMED','WITHDRAWN','LATE_WITHDRAWN','NO_SHOW')),
  accepted_at      timestamptz not null,
  in_at            timestamptz,
  in_method        text,
  in_recorded_by   uuid,
  in_recorded_at   timestamptz,
  out_at           timestamptz,
  out_method       text,
  out_recorded_by  uuid,
  out_recorded_at  timestamptz,
  break_minutes    int         check (break_minutes >= 0),
  minutes          int         check (minutes > 0),
  witness_id       uuid,
  witness_name     text        check (witness_name like '%*%' or witness_name in ('受助人','见证人')),
  witness_method   text,
  witness_recorded_by uuid,
  witnessed_at     timestamptz,
  evidence_grade   text        check (evidence_grade in ('A','B','C','D')),
  confirmed_by     uuid,
  confirmed_at     timestamptz,
  score            smallint    check (score between 1 and 5),
  ended_by         uuid,
  end_reason       text,
  record_id        uuid,
  record_state     text,
  changed_at       timestamptz not null,
  check (planned_from < planned_to),
  check (out_at is null or out_at > in_at),
  check (witness_id <> volunteer_id),
  check (confirmed_by <> volunteer_id),
  check ((out_at is null) = (minutes is null)),
  check (minutes is null or minutes * interval '1 minute' + break_minutes * interval '1 minute' <= out_at - in_at),
  check (state not in ('SUBMITTED','CONFIRMED') or (out_at is not null and witness_id is not null and evidence_grade is not null)),
  check (state <> 'CONFIRMED' or confirmed_by is not null),
  -- Nobody is promised to two places at once, and nobody served at two places at once.
  constraint no_clash_of_plans exclude using gist (volunteer_id with =, tstzrange(planned_from, planned_to) with &&)
    where (state in ('ACCEPTED','CHECKED_IN')),
  constraint no_clash_of_service exclude using gist (volunteer_id with =, tstzrange(in_at, out_at) with &&)
    where (out_at is not null and state in ('CHECKED_OUT','SUBMITTED','CONFIRMED'))
);
create index assignment_volunteer on assignment (volunteer_id, id desc);
create index assignment_pair on assignment (beneficiary_id, volunteer_id) where state = 'CONFIRMED';
create index assignment_wish on assignment (wish_id);

-- Who looked at what, why and when. Append-only.
create table disclosure (
  id          uuid primary key,
  wish_id     uuid        not null references wish (id),
  viewer_id   uuid        not null,
  purpose     text        not null check (purpose in ('REVIEW','SERVICE')),
  viewed_at   timestamptz not null
);
create index disclosure_wish on disclosure (wish_id, id);
create trigger disclosure_rows before update or delete on disclosure for each row execute function refuse_change();
alter table disclosure enable always trigger disclosure_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on task_policy, wish_review, disclosure from %I', app);
  end if;
end $$;
