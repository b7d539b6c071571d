-- Each phase that an arrangement reached, in order: whoever looks on misses none, whichever replica computes it.
create table arrangement_milestone (
  arrangement_id uuid        not null references arrangement (id),
  number         int         not null check (number > 0),
  attempt        smallint    not null check (attempt >= 0),
  phase          text        not null,
  steps          bigint      not null check (steps >= 0),
  covered        int         not null check (covered >= 0),
  orders         int         not null check (orders >= 0),
  reached_at     timestamptz not null,
  primary key (arrangement_id, number)
);
create trigger arrangement_milestone_rows before update or delete on arrangement_milestone for each row execute function refuse_change();
alter table arrangement_milestone enable always trigger arrangement_milestone_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on arrangement_milestone from %I', app);
  end if;
end $$;
