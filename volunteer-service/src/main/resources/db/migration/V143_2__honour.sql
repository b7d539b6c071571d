-- Honours (荣誉) of persons, families, teams and organisations, and what was given for them (嘉许).
create table honour (
  id            uuid        primary key,
  honoured_kind text        not null check (honoured_kind in ('PERSON', 'FAMILY', 'TEAM', 'ORGANISATION')),
  honoured_id   uuid        not null,
  area_path     text        not null references area (path),
  title         text        not null check (length(title) between 1 and 100),
  level         text        not null check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY')),
  issuer        text        not null,
  honoured_on   date        not null,
  evidence      text,
  state         text        not null check (state in ('NOTED', 'CONFIRMED', 'REVOKED')),
  noted_by      uuid        not null,
  decided_by    uuid,
  version       bigint      not null,
  changed_at    timestamptz not null,
  check ((state = 'NOTED') = (decided_by is null)),
  check (noted_by <> honoured_id)
);
create unique index honour_once on honour (honoured_id, title, issuer, honoured_on) where state <> 'REVOKED';
create index honour_area on honour (area_path text_pattern_ops, id);

create table reward (
  id            uuid        primary key,
  honoured_kind text        not null check (honoured_kind in ('PERSON', 'FAMILY', 'TEAM', 'ORGANISATION')),
  honoured_id   uuid        not null,
  area_path     text        not null references area (path),
  kind          text        not null check (kind in ('MATERIAL', 'MORAL', 'POLICY')),
  what          text        not null check (length(what) between 1 and 100),
  worth_fen     bigint      check (worth_fen > 0),
  honour_id     uuid        references honour,
  stars         integer     check (stars between 1 and 5),
  state         text        not null check (state in ('GRANTED', 'HANDED_OVER', 'CANCELLED')),
  granted_by    uuid        not null,
  ended_by      uuid,
  version       bigint      not null,
  changed_at    timestamptz not null,
  check ((kind = 'MATERIAL') = (worth_fen is not null)),
  check (honour_id is not null or stars is not null),
  check (state <> 'HANDED_OVER' or ended_by <> granted_by)
);
create unique index reward_once on reward (honoured_id, kind, what, coalesce(honour_id, honoured_id), coalesce(stars, 0))
  where state <> 'CANCELLED';
create index reward_area on reward (area_path text_pattern_ops, id);
