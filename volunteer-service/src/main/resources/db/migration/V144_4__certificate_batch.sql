-- Certificates for a whole team or class: asked for and issued one by one in the background.
create table certificate_batch (
  id               uuid        primary key,
  team_id          uuid        not null references team,
  issuer_id        uuid        not null references organisation,
  area_path        text        not null references area (path),
  from_on          date        not null,
  to_on            date        not null check (to_on >= from_on),
  purpose          text        not null check (length(purpose) between 1 and 100),
  state            text        not null check (state in ('ASKING', 'ASKED', 'ISSUING', 'DONE')),
  handled_by       uuid        not null,
  issued_by        uuid,
  person_in_charge text,
  handler          text,
  contact          text,
  version          bigint      not null,
  changed_at       timestamptz not null,
  check (issued_by <> handled_by),
  check (state <> 'ISSUING' or (issued_by is not null and person_in_charge is not null and handler is not null and contact is not null))
);
create index certificate_batch_open on certificate_batch (id) where state in ('ASKING', 'ISSUING');

create table certificate_batch_item (
  batch_id       uuid not null references certificate_batch,
  volunteer_id   uuid not null references volunteer,
  state          text not null check (state in ('WAITING', 'ASKED', 'ISSUED', 'REFUSED')),
  certificate_id uuid references certificate,
  refusal_code   text,
  primary key (batch_id, volunteer_id)
);
