-- The volunteer file (志愿者档案); its id is the person's id.
create table volunteer (
  id                    uuid        primary key references person,
  volunteer_no          text        not null unique check (volunteer_no ~ '^V[0-9]{12}$'),
  status                text        not null check (status in ('SUBMITTED', 'ACTIVE', 'PAUSED', 'DORMANT',
                          'SUSPENDED', 'WITHDRAWN', 'DEREGISTERED', 'REJECTED', 'ERASED')),
  area_path             text        not null references area (path),
  participation         text        not null,
  channel               text        not null,
  identity_types        text[]      not null,
  occupation            text,
  specialties           text[]      not null,
  service_intentions    text[]      not null,
  languages             text[]      not null,
  availability          text[]      not null,
  remote_capable        boolean     not null,
  prefer_human_dispatch boolean     not null,
  sealed                bytea,
  registered_by         uuid        not null,
  registered_by_client  text        not null,
  age_policy_version    integer     not null,
  charter_version       text,
  charter_channel       text,
  charter_noted_by      uuid,
  charter_accepted_at   timestamptz,
  status_reason         text,
  version               bigint      not null,
  changed_at            timestamptz not null,
  -- Nobody is active without having accepted the charter.
  check (status in ('SUBMITTED', 'REJECTED', 'ERASED') or charter_accepted_at is not null)
);
create index volunteer_area on volunteer (area_path text_pattern_ops, id);

create table team_membership (
  id           uuid        primary key,
  team_id      uuid        not null references team,
  volunteer_id uuid        not null references volunteer,
  role         text        not null,
  joined_at    timestamptz not null,
  left_at      timestamptz
);
create unique index team_membership_once on team_membership (team_id, volunteer_id) where left_at is null;
create index team_membership_volunteer on team_membership (volunteer_id) where left_at is null;

-- Who receives help. The groups and what was said of the need are sealed: they are sensitive by law.
create table beneficiary (
  id            uuid        primary key references person,
  area_path     text        not null references area (path),
  key_recipient boolean     not null,
  sealed        bytea,
  registered_by uuid        not null,
  version       bigint      not null,
  changed_at    timestamptz not null
);
create index beneficiary_area on beneficiary (area_path text_pattern_ops, id);
