-- People. Everything that names a person lies sealed under the person's own key; look-ups go by keyed hashes.
create table person (
  id          uuid        primary key,
  area_path   text        not null references area (path),
  id_no_index bytea,
  phone_index bytea,
  name_index  bytea       not null,
  wrapped_key bytea,
  wrapped_by  text        not null,
  sealed      bytea,
  status      text        not null check (status in ('ACTIVE', 'DECEASED', 'ERASED')),
  version     bigint      not null,
  changed_at  timestamptz not null,
  constraint person_id_no unique (id_no_index),
  -- Families share a phone; the same name on the same phone is the same person.
  constraint person_phone_and_name unique (phone_index, name_index)
);
create index person_phone on person (phone_index);

create table consent (
  id               uuid        primary key,
  person_id        uuid        not null references person,
  purpose          text        not null,
  data_class       text        not null,
  document_version text        not null,
  given_by         uuid        not null,
  noted_by         uuid        not null,
  given_at         timestamptz not null,
  withdrawn_at     timestamptz,
  withdrawn_by     uuid,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index consent_person on consent (person_id);

-- Who saw what of whom in clear, why and when.
create table disclosure (
  id            uuid        primary key,
  person_id     uuid        not null references person,
  viewer_id     uuid        not null,
  viewer_client text        not null,
  purpose       text        not null,
  fields        text[]      not null,
  disclosed_at  timestamptz not null
);
create index disclosure_person on disclosure (person_id, id);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %: % refused', tg_table_name, tg_op using errcode = 'LB001';
end $$;
create trigger disclosure_rows before update or delete on disclosure for each row execute function refuse_rewriting();
create trigger disclosure_whole before truncate on disclosure for each statement execute function refuse_rewriting();
alter table disclosure enable always trigger disclosure_rows;
alter table disclosure enable always trigger disclosure_whole;
