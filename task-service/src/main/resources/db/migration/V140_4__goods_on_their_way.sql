-- Things that were promised for a wish, and every step of their way.
create table goods_item (
  id          uuid primary key,
  version     bigint      not null,
  claim_id    uuid        not null references claim (id),
  description text        not null check (length(description) <= 120),
  quantity    smallint    not null check (quantity between 1 and 99),
  condition   text        not null check (condition in ('NEW','GOOD','USED')),
  state       text        not null check (state in ('PLEDGED','SENT','RECEIVED','CHECKED','DELIVERED','RETURNED')),
  changed_at  timestamptz not null
);
create index goods_item_claim on goods_item (claim_id, id);

create table goods_step (
  id       uuid primary key,
  item_id  uuid        not null references goods_item (id),
  state    text        not null check (state in ('PLEDGED','SENT','RECEIVED','CHECKED','DELIVERED','RETURNED')),
  taken_by uuid        not null,
  taken_at timestamptz not null
);
create index goods_step_of on goods_step (item_id, id);
create trigger goods_step_rows before update or delete on goods_step for each row execute function refuse_change();
alter table goods_step enable always trigger goods_step_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on goods_step from %I', app);
    execute format('revoke delete, truncate on goods_item from %I', app);
  end if;
end $$;
