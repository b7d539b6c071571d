-- Stories (典型事迹): the text names a person and lies under that person's key; gone when it is taken down.
create table story (
  id           uuid        primary key,
  person_id    uuid        not null references person,
  area_path    text        not null references area (path),
  consent_id   uuid        not null constraint story_consent unique references consent,
  sealed       bytea,
  state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'TAKEN_DOWN')),
  written_by   uuid        not null,
  published_by uuid,
  published_at timestamptz,
  version      bigint      not null,
  changed_at   timestamptz not null,
  check ((state = 'TAKEN_DOWN') = (sealed is null)),
  check (state <> 'PUBLISHED' or published_by <> written_by)
);
create index story_area on story (area_path text_pattern_ops, id);
create index story_person on story (person_id);
