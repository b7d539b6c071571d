-- What trainees made and what it was sold for: notes in cents, outside the ledger.
create table consignment (
  id          uuid        primary key,
  series_id   uuid        not null references activity_series (id),
  maker_id    uuid        not null,
  item        text        not null check (length(item) <= 60),
  pieces      int         not null check (pieces > 0),
  price_cents int         not null check (price_cents > 0),
  noted_by    uuid        not null,
  noted_at    timestamptz not null
);
create index consignment_series on consignment (series_id, id);
create table consignment_sale (
  id             uuid        primary key,
  consignment_id uuid        not null references consignment (id),
  pieces         int         not null check (pieces > 0),
  received_cents int         not null check (received_cents >= 0),
  noted_by       uuid        not null,
  noted_at       timestamptz not null
);
create index consignment_sale_of on consignment_sale (consignment_id);
create trigger consignment_sale_rows before update or delete on consignment_sale for each row execute function refuse_change();
alter table consignment_sale enable always trigger consignment_sale_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on consignment_sale from %I', app);
  end if;
end $$;
