insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('ACTIVITY_WINDOW',    1, 'cn', '2000-01-01', '{"aheadDays":366,"longestDays":31,"archivedAfterDays":90}', 'our default', now()),
('WAITING_LIST',       1, 'cn', '2000-01-01', '{"offerMinutes":720}', 'our default: a place is kept for twelve hours', now()),
('EARNING_ACTIVITIES', 1, 'cn', '2000-01-01', '{"types":["NORMAL","FAIR","LARGE_EVENT","SELF"]}', 'our default: a salon or a training is no service to others', now()),
('PUBLICATION_QUOTA',  1, 'cn', '2000-01-01', '{"perMonth":10,"warnFromDay":25}', 'Fushun community: published ten times a month and more; the warning day is our default', now()),
('SERIES_AHEAD',       1, 'cn', '2000-01-01', '{"days":28}', 'our default: four weeks are on the calendar', now()),
('HOUR_CODES',         1, 'cn', '2000-01-01', '{"longestMinutes":480,"mostAtOnce":200,"wrongPerHour":10}', 'volunteer Beijing prints codes; eight hours a day at most', now());

create table venue (
  id            uuid primary key,
  area_path     text        collate "C" not null,
  name          text        not null check (length(name) <= 60),
  kind          text        not null check (kind in ('PARTY_SERVICE_CENTRE','COMMUNITY_CENTRE','SCHOOL','STATION','SQUARE','OTHER')),
  place         text        not null check (length(place) <= 120),
  square_metres int         not null check (square_metres between 1 and 1000000),
  created_by    uuid        not null,
  created_at    timestamptz not null
);
create index venue_area on venue (area_path, id);

create sequence activity_number;
create table activity (
  id                  uuid primary key,
  version             bigint      not null,
  activity_no         text        not null unique,
  type                text        not null check (type in ('NORMAL','FAIR','LARGE_EVENT','SALON','TRAINING','SELF')),
  state               text        not null check (state in ('DRAFT','REVIEW','PUBLISHED','SIGNUP_CLOSED','RUNNING','ENDED','HOURS_CONFIRMED','ARCHIVED','CANCELLED')),
  posted_by           uuid        not null,
  title               text        not null check (length(title) <= 60),
  content             text        not null check (length(content) <= 2000),
  category_code       text        not null,
  place               text        not null check (length(place) <= 120),
  starts_at           timestamptz not null,
  ends_at             timestamptz not null,
  sign_up_until       timestamptz not null,
  area_path           text        collate "C" not null,
  organisation_id     uuid,
  team_id             uuid,
  programme_code      text        check (length(programme_code) <= 40),
  campaign_code       text        check (length(campaign_code) <= 40),
  occasion_code       text        check (length(occasion_code) <= 40),
  action_line         text        check (action_line in ('WEIMIN','BIANMIN','ANMIN','ZHUMIN','LEMIN')),
  venue_id            uuid        references venue (id),
  series_id           uuid,
  occurrence_on       date,
  risk_statement      text        check (length(risk_statement) <= 1000),
  hazardous           boolean     not null,
  min_age             int         not null check (min_age in (8, 16, 18)),
  minors_allowed      boolean     not null,
  contact_with_minors boolean     not null,
  qualification_kind  text,
  agreement_ref       text        check (length(agreement_ref) <= 64),
  insurance_policy_no text        check (length(insurance_policy_no) <= 64),
  earns_minutes       boolean     not null,
  reason              text        check (length(reason) <= 300),
  reviewed_by         uuid,
  published_at        timestamptz,
  sequence            int         not null check (sequence >= 0),
  changed_at          timestamptz not null,
  check (starts_at < ends_at),
  check (sign_up_until <= starts_at),
  check (not (minors_allowed and hazardous)),
  check (reviewed_by <> posted_by),
  check (state in ('DRAFT','REVIEW','CANCELLED') or (published_at is not null and risk_statement is not null)),
  check (published_at is null or type <> 'LARGE_EVENT' or (agreement_ref is not null and insurance_policy_no is not null)),
  check (published_at is null or not hazardous or insurance_policy_no is not null),
  unique (series_id, occurrence_on)
);
create index activity_calendar on activity (area_path, starts_at, id);
create index activity_published on activity (area_path, published_at) where published_at is not null;
create index activity_due on activity (state, starts_at) where state in ('PUBLISHED','SIGNUP_CLOSED','RUNNING','HOURS_CONFIRMED');

-- A stretch of an activity in one role; who takes part signs up for a shift.
create table activity_shift (
  id           uuid primary key,
  activity_id  uuid        not null references activity (id),
  role         text        not null check (length(role) <= 40),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  seats        int         not null check (seats between 1 and 2000),
  waitlist_max int         not null check (waitlist_max between 0 and 2000),
  by_hand      boolean     not null,
  check (starts_at < ends_at)
);
create index activity_shift_of on activity_shift (activity_id, starts_at, id);

create table sign_up (
  id                  uuid primary key,
  version             bigint      not null,
  activity_id         uuid        not null references activity (id),
  shift_id            uuid        not null references activity_shift (id),
  volunteer_id        uuid        not null,
  planned_from        timestamptz not null,
  planned_to          timestamptz not null,
  state               text        not null check (state in ('APPLIED','APPROVED','WAITLISTED','REJECTED','OFFERED','EXPIRED','CANCELLED','LATE_CANCELLED','ATTENDED','ABSENT','LEAVE')),
  channel             text        not null check (channel in ('APP','PHONE','COUNTER','PAPER')),
  recorded_by         uuid        not null,
  guardian_consent_id uuid,
  offered_until       timestamptz,
  reason              text        check (length(reason) <= 300),
  applied_at          timestamptz not null,
  changed_at          timestamptz not null,
  check ((state = 'OFFERED') = (offered_until is not null))
);
create unique index one_sign_up_per_shift on sign_up (shift_id, volunteer_id)
  where state in ('APPLIED','APPROVED','WAITLISTED','OFFERED','ATTENDED','ABSENT','LEAVE');
create index sign_up_volunteer on sign_up (volunteer_id, id desc);
create index sign_up_activity on sign_up (activity_id, id);
create index sign_up_waiting on sign_up (shift_id, id) where state = 'WAITLISTED';
create index sign_up_offer on sign_up (offered_until) where state = 'OFFERED';

-- The chairs of a shift and of its waiting list: there are as many rows as there are places, so nobody gets one too many.
create table shift_seat (
  shift_id   uuid not null references activity_shift (id),
  kind       text not null check (kind in ('PLACE', 'WAIT')),
  number     int  not null check (number > 0),
  sign_up_id uuid unique,
  primary key (shift_id, kind, number)
) with (fillfactor = 50);
create index shift_seat_free on shift_seat (shift_id, kind, number) where sign_up_id is null;

create function keep_time_of_sign_up() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from volunteer_time where kind = 'PROMISED' and source_id = old.id;
  end if;
  if new.state = 'APPROVED' then
    insert into volunteer_time (kind, source_id, source, volunteer_id, span)
    values ('PROMISED', new.id, 'ACTIVITY', new.volunteer_id, tstzrange(new.planned_from, new.planned_to));
  end if;
  return null;
end $$;
create trigger sign_up_time_new after insert on sign_up for each row
  when (new.state = 'APPROVED') execute function keep_time_of_sign_up();
create trigger sign_up_time_changed after update on sign_up for each row
  when (old.state is distinct from new.state) execute function keep_time_of_sign_up();

-- Who an activity is for, and who does it together. Ids of people stay in this house.
create table activity_recipient (
  activity_id    uuid        not null references activity (id),
  beneficiary_id uuid        not null,
  added_by       uuid        not null,
  added_at       timestamptz not null,
  primary key (activity_id, beneficiary_id)
);
create table activity_partner (
  id              uuid primary key,
  activity_id     uuid        not null references activity (id),
  organisation_id uuid,
  name            text        not null check (length(name) <= 60),
  part            text        not null check (length(part) <= 120),
  added_by        uuid        not null,
  added_at        timestamptz not null,
  unique (activity_id, name)
);

-- Attendance, person by person: one for each activity, shift and volunteer.
create table activity_attendance (
  id               uuid primary key,
  version          bigint      not null,
  activity_id      uuid        not null references activity (id),
  shift_id         uuid        not null references activity_shift (id),
  sign_up_id       uuid        not null references sign_up (id),
  volunteer_id     uuid        not null,
  state            text        not null check (state in ('CHECKED_IN','CHECKED_OUT','CONFIRMED')),
  in_at            timestamptz not null,
  in_method        text        not null,
  in_recorded_by   uuid        not null,
  in_recorded_at   timestamptz not null,
  out_at           timestamptz,
  out_method       text,
  out_recorded_by  uuid,
  out_recorded_at  timestamptz,
  break_minutes    int         check (break_minutes >= 0),
  minutes          int         check (minutes > 0),
  evidence_grade   text        check (evidence_grade in ('A','B','C','D')),
  confirmed_by     uuid,
  confirmed_at     timestamptz,
  record_id        uuid,
  record_state     text,
  changed_at       timestamptz not null,
  unique (shift_id, volunteer_id),
  check (out_at is null or out_at > in_at),
  check ((state = 'CHECKED_IN') = (out_at is null)),
  check ((out_at is null) = (minutes is null)),
  check (confirmed_by <> volunteer_id),
  check ((state = 'CONFIRMED') = (confirmed_by is not null)),
  check (minutes is null or (minutes + break_minutes) * interval '1 minute' <= out_at - in_at)
);
create index activity_attendance_of on activity_attendance (activity_id, id);

create function keep_time_of_attendance() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from volunteer_time where kind = 'SERVED' and source_id = old.id;
  end if;
  if new.out_at is not null then
    insert into volunteer_time (kind, source_id, source, volunteer_id, span)
    values ('SERVED', new.id, 'ACTIVITY', new.volunteer_id, tstzrange(new.in_at, new.out_at));
  end if;
  return null;
end $$;
create trigger attendance_time_new after insert on activity_attendance for each row
  when (new.out_at is not null) execute function keep_time_of_attendance();
create trigger attendance_time_changed after update on activity_attendance for each row
  when (old.in_at is distinct from new.in_at or old.out_at is distinct from new.out_at)
  execute function keep_time_of_attendance();

-- Printed hour codes: only a keyed print of each is kept, and each is used once.
create table hour_code (
  id          uuid primary key,
  code_hash   bytea       not null unique,
  activity_id uuid        not null references activity (id),
  shift_id    uuid        not null references activity_shift (id),
  minutes     int         not null check (minutes between 1 and 1440),
  memo        text        check (length(memo) <= 60),
  valid_until timestamptz not null,
  printed_by  uuid        not null,
  printed_at  timestamptz not null,
  used_by     uuid,
  used_at     timestamptz,
  check ((used_by is null) = (used_at is null))
);
create index hour_code_activity on hour_code (activity_id, id);
