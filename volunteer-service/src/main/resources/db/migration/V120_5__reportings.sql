-- Reporting to the community (双报到), and what employers were told.
create table reporting (
  id              uuid        primary key,
  organisation_id uuid        references organisation,
  volunteer_id    uuid        references volunteer,
  employer_id     uuid        references organisation,
  area_path       text        not null references area (path),
  channel         text        not null,
  state           text        not null check (state in ('REPORTED', 'ACCEPTED', 'DECLINED', 'ENDED')),
  reported_at     timestamptz not null,
  reported_by     uuid        not null,
  version         bigint      not null,
  changed_at      timestamptz not null,
  check (num_nonnulls(organisation_id, volunteer_id) = 1)
);
create unique index reporting_once on reporting (area_path, coalesce(organisation_id, volunteer_id))
  where state in ('REPORTED', 'ACCEPTED');
create index reporting_area on reporting (area_path text_pattern_ops, id);

create table employer_feedback (
  id           uuid        primary key,
  reporting_id uuid        not null references reporting,
  employer_id  uuid        not null references organisation,
  from_on      date        not null,
  to_on        date        not null check (to_on >= from_on),
  records      bigint      not null,
  minutes      bigint      not null,
  told_by      uuid        not null,
  told_at      timestamptz not null
);
