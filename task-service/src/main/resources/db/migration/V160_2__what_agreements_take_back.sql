-- What an agreement made for days to come is taken back when it rests, ends, is amended or loses a helper; a day may then
-- be made again, with another order.
alter table agreement_turn
  drop constraint agreement_turn_agreement_id_occurs_on_fkey,
  drop constraint agreement_turn_pkey,
  add column order_id uuid;
update agreement_turn t set order_id = o.order_id from agreement_occurrence o
  where o.agreement_id = t.agreement_id and o.occurs_on = t.occurs_on;

alter table agreement_occurrence
  drop constraint agreement_occurrence_pkey,
  drop constraint agreement_occurrence_order_id_key,
  add primary key (order_id),
  add column taken_back_at  timestamptz,
  add column taken_back_for text check (taken_back_for ~ '^AGREEMENT_[A-Z_]{3,40}$'),
  add constraint agreement_occurrence_taken_back check ((taken_back_at is null) = (taken_back_for is null));
create unique index one_order_a_day on agreement_occurrence (agreement_id, occurs_on) where taken_back_at is null;
create index agreement_occurrence_of on agreement_occurrence (agreement_id, occurs_on);

alter table agreement_turn
  alter column order_id set not null,
  add primary key (order_id, volunteer_id),
  add foreign key (order_id) references agreement_occurrence (order_id);
create index agreement_turn_of on agreement_turn (agreement_id, occurs_on);

-- Who left which words, and by whose hand that came in. Append-only.
create table agreement_departure (
  agreement_id uuid        not null,
  revision     int         not null,
  volunteer_id uuid        not null,
  channel      text        not null check (channel in ('SIGNED','PHONE','PAPER','COUNTER')),
  recorded_by  uuid        not null,
  left_at      timestamptz not null,
  primary key (agreement_id, revision, volunteer_id),
  foreign key (agreement_id, revision) references agreement_text (agreement_id, revision),
  check ((channel = 'SIGNED') = (recorded_by = volunteer_id))
);
create trigger agreement_departure_rows before update or delete on agreement_departure for each row execute function refuse_change();
alter table agreement_departure enable always trigger agreement_departure_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('grant update (taken_back_at, taken_back_for) on agreement_occurrence to %I', app);
    execute format('revoke update, delete, truncate on agreement_departure from %I', app);
  end if;
end $$;
