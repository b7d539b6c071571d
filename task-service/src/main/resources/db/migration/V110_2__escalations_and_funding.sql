-- Whose clock ran out, and which level heard of it. Nothing is taken back.
create table escalation (
  id       uuid primary key,
  order_id uuid        not null references service_order (id),
  kind     text        not null check (kind in ('OVERDUE','STARTS_SOON')),
  state    text        not null,
  level    text        not null check (level in ('TEAM','STATION','CENTRE')),
  due_at   timestamptz not null,
  at       timestamptz not null
);
create index escalation_of on escalation (order_id, id);
create unique index one_alert_per_lead on escalation (order_id, due_at) where kind = 'STARTS_SOON';
create trigger escalation_rows before update or delete on escalation for each row execute function refuse_change();
alter table escalation enable always trigger escalation_rows;

-- What the love bank says of the minutes for an order: one row for each hold, as it last was.
create table order_hold (
  hold_id    uuid primary key,
  order_id   uuid        not null,
  version    bigint      not null,
  payer_id   uuid        not null,
  state      text        not null check (state in ('PLACED','REFUSED','CAPTURED','RELEASED')),
  minutes    int,
  code       text,
  changed_at timestamptz not null
);
create index order_hold_of on order_hold (order_id);

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('ORDER_ALERTS', 1, 'cn', '2000-01-01', '{"minutesBefore":[1440,120]}', 'a peer platform: an alert before the start when nobody has come; T-24 h and T-2 h are our default', now());

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on escalation from %I', app);
  end if;
end $$;
