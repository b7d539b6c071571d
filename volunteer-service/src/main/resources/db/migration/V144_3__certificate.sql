-- Certificates of service records (志愿服务记录证明). What names a person lies sealed under that person's key.
create sequence certificate_number;

create table certificate (
  id                 uuid        primary key,
  number             text        unique,
  volunteer_id       uuid        not null references volunteer,
  issuer_id          uuid        not null references organisation,
  area_path          text        not null references area (path),
  from_on            date        not null,
  to_on              date        not null check (to_on >= from_on),
  purpose            text        not null check (length(purpose) between 1 and 100),
  state              text        not null check (state in ('REQUESTED', 'DECLINED', 'ACCEPTED', 'PUBLICISED', 'VALID', 'VOIDED')),
  requested_by       uuid        not null,
  requested_at       timestamptz not null,
  accepted_by        uuid,
  decline_reason     text,
  issued_by          uuid,
  issued_at          timestamptz,
  publicised_until   timestamptz,
  minutes            integer     check (minutes > 0),
  records            integer     check (records > 0),
  official           boolean,
  sealed             bytea,
  code               text,
  check_code         text        unique,
  records_changed_at timestamptz,
  void_cause         text,
  void_reason        text,
  void_proposed_by   uuid,
  voided_by          uuid,
  voided_at          timestamptz,
  version            bigint      not null,
  changed_at         timestamptz not null,
  check (accepted_by <> volunteer_id),
  check (issued_by <> volunteer_id and issued_by <> accepted_by),
  check (voided_by <> void_proposed_by),
  check (state not in ('PUBLICISED', 'VALID', 'VOIDED') or (number is not null and code is not null and check_code is not null
    and sealed is not null and issued_by is not null and publicised_until is not null and minutes is not null and records is not null and official is not null)),
  check ((state = 'VOIDED') = (voided_at is not null))
);
create index certificate_volunteer on certificate (volunteer_id, id);
create index certificate_area on certificate (area_path text_pattern_ops, id);
create index certificate_due on certificate (publicised_until) where state = 'PUBLICISED';

-- On which records a certificate stands.
create table certificate_record (
  certificate_id uuid not null references certificate,
  record_id      uuid not null references service_record,
  primary key (certificate_id, record_id)
);
