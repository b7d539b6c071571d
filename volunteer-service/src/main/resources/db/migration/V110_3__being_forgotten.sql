-- An erased person leaves an id behind, and nothing that leads to a name.
alter table person alter column name_index drop not null;
alter table person add constraint person_erased check ((status = 'ERASED') = (wrapped_key is null));

create table erasure_request (
  id           uuid        primary key,
  person_id    uuid        not null references person,
  area_path    text        not null references area (path),
  state        text        not null check (state in ('REQUESTED', 'ERASED', 'REFUSED', 'WITHDRAWN')),
  requested_by uuid        not null,
  requested_at timestamptz not null,
  due_at       timestamptz not null,
  decided_by   uuid,
  decided_at   timestamptz,
  reason_code  text,
  version      bigint      not null,
  check (state <> 'REFUSED' or reason_code is not null),
  check (decided_by is null or decided_by not in (person_id, requested_by))
);
create unique index erasure_request_once on erasure_request (person_id) where state = 'REQUESTED';
create index erasure_request_area on erasure_request (area_path text_pattern_ops, id);

create table death (
  id        uuid        primary key,
  person_id uuid        not null unique references person,
  proof     text        not null,
  noted_by  uuid        not null,
  noted_at  timestamptz not null
);

create index person_wrapped_by on person (wrapped_by, id);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on death from %I', app);
  end if;
end $$;
