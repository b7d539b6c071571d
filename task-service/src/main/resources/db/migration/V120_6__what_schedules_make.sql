-- Each day of an agreement's schedule makes one order, whoever runs the job.
create table agreement_occurrence (
  agreement_id uuid        not null references agreement (id),
  occurs_on    date        not null,
  order_id     uuid        not null unique references service_order (id),
  made_at      timestamptz not null,
  primary key (agreement_id, occurs_on)
);

-- Whose turn it is; outcome is SEATED or the code of what stood in the way.
create table agreement_turn (
  agreement_id uuid not null,
  occurs_on    date not null,
  volunteer_id uuid not null,
  outcome      text check (length(outcome) <= 63),
  settled_at   timestamptz,
  primary key (agreement_id, occurs_on, volunteer_id),
  foreign key (agreement_id, occurs_on) references agreement_occurrence (agreement_id, occurs_on),
  check ((outcome is null) = (settled_at is null))
);
create index agreement_turn_open on agreement_turn (occurs_on) where outcome is null;

-- What one helper tells the next; sealed. Append-only.
create table handover_note (
  id           uuid primary key,
  agreement_id uuid        not null references agreement (id),
  written_by   uuid        not null,
  words        bytea       not null,
  written_at   timestamptz not null
);
create index handover_note_of on handover_note (agreement_id, id desc);
create trigger handover_note_rows before update or delete on handover_note for each row execute function refuse_change();
alter table handover_note enable always trigger handover_note_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on agreement_occurrence, handover_note from %I', app);
    execute format('revoke delete, truncate on agreement_turn from %I', app);
  end if;
end $$;
