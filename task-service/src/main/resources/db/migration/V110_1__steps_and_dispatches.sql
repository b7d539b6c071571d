-- Each step of an order, with time, who and why. Nothing is taken back, a later step follows.
create table order_step (
  id        uuid primary key,
  order_id  uuid        not null references service_order (id),
  state     text        not null,
  org_id    uuid,
  filled    smallint    not null,
  by_person uuid,
  reason    text        check (length(reason) <= 300),
  at        timestamptz not null
);
create index order_step_of on order_step (order_id, id);
create trigger order_step_rows before update or delete on order_step for each row execute function refuse_change();
alter table order_step enable always trigger order_step_rows;

-- Organisations as the registry tells them: whom an order may be sent to.
create table organisation (
  id         uuid primary key,
  kind       text        not null,
  area_path  text collate "C" not null,
  status     text        not null,
  version    bigint      not null,
  changed_at timestamptz not null
);

-- 派单: who was asked, until when, and what they said.
create table dispatch (
  id            uuid primary key,
  version       bigint      not null,
  order_id      uuid        not null references service_order (id),
  from_org      uuid,
  to_org        uuid        not null,
  dispatched_by uuid        not null,
  dispatched_at timestamptz not null,
  due_at        timestamptz not null,
  answer        text        check (answer in ('ACCEPTED')),
  answered_by   uuid,
  answered_at   timestamptz,
  result        text        check (result in ('DECLINED','TIMEOUT','RECALLED','DONE')),
  reason        text        check (length(reason) <= 300),
  ended_by      uuid,
  ended_at      timestamptz,
  check ((answer is null) = (answered_at is null)),
  check ((result is null) = (ended_at is null)),
  check (result not in ('DECLINED','RECALLED') or reason is not null)
);
create unique index one_open_dispatch_per_order on dispatch (order_id) where result is null;
create index dispatch_of on dispatch (order_id, id);
create index dispatch_unanswered on dispatch (due_at) where result is null and answer is null;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on order_step from %I', app);
  end if;
end $$;
