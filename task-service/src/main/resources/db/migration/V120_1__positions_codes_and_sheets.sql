-- Where a place of service is: a building, never a home.
create table site (
  id            uuid primary key,
  area_path     text collate "C" not null,
  place         text        not null check (length(place) between 1 and 120),
  latitude_e6   int         not null check (latitude_e6 between -90000000 and 90000000),
  longitude_e6  int         not null check (longitude_e6 between -180000000 and 180000000),
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null,
  unique (area_path, place)
);

-- Of a position only its band stays with the assignment.
alter table assignment
  add column in_band         text check (in_band in ('WITHIN','NEAR','FAR','UNKNOWN')),
  add column in_code_spoken  boolean,
  add column out_band        text check (out_band in ('WITHIN','NEAR','FAR','UNKNOWN')),
  add column out_code_spoken boolean;

-- The exact position, sealed, until its day of forgetting.
create table check_position (
  id            uuid primary key,
  assignment_id uuid        not null references assignment (id),
  moment        text        not null check (moment in ('CHECK_IN','CHECK_OUT')),
  sealed        bytea       not null,
  taken_at      timestamptz not null,
  forget_at     timestamptz not null,
  unique (assignment_id, moment),
  check (forget_at > taken_at and forget_at <= taken_at + interval '31 days')
);
create index check_position_forget on check_position (forget_at);

-- A one-time code that a recipient speaks to the volunteer; only a keyed fingerprint is kept.
create table spoken_code (
  id            uuid primary key,
  assignment_id uuid        not null references assignment (id),
  issued_by     uuid        not null,
  witness_id    uuid        not null,
  fingerprint   bytea       not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  tries         smallint    not null default 0,
  most_tries    smallint    not null,
  used_at       timestamptz,
  replaced_at   timestamptz,
  check (tries <= most_tries),
  check (issued_at < expires_at)
);
create unique index one_live_code_per_assignment on spoken_code (assignment_id) where used_at is null and replaced_at is null;
create index spoken_code_of on spoken_code (assignment_id);
