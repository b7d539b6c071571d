-- What was told to the national volunteer system, and what it answered (全国系统对接).
create table national_export (
  id        uuid        primary key,
  area_path text        not null references area (path),
  month     text        not null check (month ~ '^20\d\d-\d\d$'),
  mapping   text        not null,
  made_by   uuid        not null,
  made_at   timestamptz not null
);

create table national_export_line (
  id              uuid        primary key,
  export_id       uuid        not null references national_export,
  element         text        not null check (element in ('VOLUNTEER', 'GROUP', 'SERVICE_TIME', 'TRAINING')),
  subject         uuid        not null,
  subject_version bigint      not null,
  content         jsonb       not null,
  state           text        not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED')),
  external_no     text,
  reject_code     text,
  answered_at     timestamptz,
  check ((state = 'ACCEPTED') = (external_no is not null)),
  check ((state = 'REJECTED') = (reject_code is not null))
);
-- Nothing is counted twice: a version of ours stands in one line that was not rejected.
create unique index national_export_line_once on national_export_line (element, subject, subject_version)
  where state <> 'REJECTED';
-- A number there belongs to one subject here.
create unique index national_export_line_number on national_export_line (element, external_no, subject_version)
  where external_no is not null;
create index national_export_line_export on national_export_line (export_id, id);
