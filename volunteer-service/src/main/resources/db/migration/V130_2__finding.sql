-- What looks odd about records, for a person to judge (异常线索).
create table finding (
  id             uuid        primary key,
  rule           text        not null check (rule in ('OVERLAP', 'LONG_DAY', 'IMPOSSIBLE_TRAVEL', 'SAME_WITNESS', 'RECIPROCAL_RING')),
  key            text        not null unique,
  area_path      text        not null references area (path),
  people_ids     uuid[]      not null,
  record_ids     uuid[]      not null check (cardinality(record_ids) > 0),
  numbers        jsonb       not null,
  policy_version integer     not null,
  state          text        not null check (state in ('OPEN', 'CONFIRMED', 'DISMISSED')),
  judged_by      uuid,
  reason         text,
  found_at       timestamptz not null,
  version        bigint      not null,
  changed_at     timestamptz not null,
  check (state = 'OPEN' or (judged_by is not null and reason is not null and judged_by <> all (people_ids)))
);
create index finding_area on finding (area_path text_pattern_ops, id);
create index service_record_changed on service_record (changed_at);
