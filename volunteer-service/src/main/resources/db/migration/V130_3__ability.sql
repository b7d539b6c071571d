-- Courses, their sessions, and who was there (培训).
create table training (
  id        uuid        primary key,
  area_path text        not null references area (path),
  topic     text        not null,
  title     text        not null,
  minutes   integer     not null check (minutes > 0),
  made_by   uuid        not null,
  made_at   timestamptz not null
);
create index training_area on training (area_path text_pattern_ops, id);

create table training_session (
  id          uuid        primary key,
  training_id uuid        not null references training,
  station_id  uuid        not null references station,
  area_path   text        not null references area (path),
  starts_at   timestamptz not null,
  minutes     integer     not null check (minutes > 0),
  code_index  bytea,
  code_until  timestamptz,
  version     bigint      not null,
  changed_at  timestamptz not null,
  check ((code_index is null) = (code_until is null))
);
create index training_session_station on training_session (station_id, id);

create table training_record (
  id           uuid        primary key,
  session_id   uuid        not null references training_session,
  volunteer_id uuid        not null references volunteer,
  way          text        not null check (way in ('CODE', 'LIST')),
  noted_by     uuid        not null,
  signed_in_at timestamptz not null,
  result       text        check (result in ('PASSED', 'FAILED')),
  judged_by    uuid,
  version      bigint      not null,
  unique (session_id, volunteer_id)
);
create index training_record_volunteer on training_record (volunteer_id, id);

-- What volunteers are qualified for; the certificate's number is sealed under the person's key (资质).
create table qualification (
  id             uuid        primary key,
  volunteer_id   uuid        not null references volunteer,
  area_path      text        not null references area (path),
  kind           text        not null,
  sealed         bytea       not null,
  valid_until_on date,
  state          text        not null check (state in ('BROUGHT', 'VERIFIED', 'REVOKED')),
  brought_by     uuid        not null,
  verified_by    uuid,
  version        bigint      not null,
  changed_at     timestamptz not null,
  check (state <> 'VERIFIED' or (verified_by is not null and verified_by not in (volunteer_id, brought_by)))
);
create unique index qualification_held on qualification (volunteer_id, kind) where state <> 'REVOKED';
create index qualification_volunteer on qualification (volunteer_id, id);
create index qualification_ending on qualification (valid_until_on) where state = 'VERIFIED';

-- Whether somebody was checked for work with minors, and until when that holds; what was found is not kept (入职查询).
create table vetting (
  id             uuid        primary key,
  volunteer_id   uuid        not null references volunteer,
  area_path      text        not null references area (path),
  kind           text        not null check (kind in ('MINORS')),
  clear          boolean     not null,
  checked_on     date        not null,
  valid_until_on date        not null,
  noted_by       uuid        not null,
  policy_version integer     not null,
  noted_at       timestamptz not null,
  check (valid_until_on > checked_on),
  check (noted_by <> volunteer_id)
);
create index vetting_volunteer on vetting (volunteer_id, id);
create index vetting_ending on vetting (valid_until_on) where clear;

-- Of which ends was told, so many days before: each once.
create table ability_reminder (
  subject        uuid        not null,
  valid_until_on date        not null,
  days_before    integer     not null,
  reminded_at    timestamptz not null,
  primary key (subject, valid_until_on, days_before)
);
