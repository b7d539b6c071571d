-- Days that are not as their weekday says. Rows are data: each year's are entered when the State Council announces them,
-- and a provisional row gives way to the announced one.
create table calendar_day (
  day    date    primary key,
  worked boolean not null,
  source text    not null
);
insert into calendar_day (day, worked, source)
select day::date, false, '国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04)'
  from (values ('2026-01-01', '2026-01-03'), ('2026-02-15', '2026-02-23'), ('2026-04-04', '2026-04-06'),
               ('2026-05-01', '2026-05-05'), ('2026-06-19', '2026-06-21'), ('2026-09-25', '2026-09-27'),
               ('2026-10-01', '2026-10-07')) as holiday (first, last),
       generate_series(first::date, last::date, interval '1 day') as day;
insert into calendar_day (day, worked, source)
select day::date, true, '国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04)'
  from unnest(array ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) as day;
-- 2027 is provisional: the statutory days alone, without the bridging days of a notice.
insert into calendar_day (day, worked, source)
select day::date, false, '暂定: 全国年节及纪念日放假办法 (国务院令第795号); 调休以国务院办公厅当年通知为准'
  from unnest(array ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01',
                     '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03']) as day;

alter table transfer_dispute
  add column answer_warned   boolean not null default false,
  add column decision_warned boolean not null default false;
create index transfer_dispute_undecided on transfer_dispute (answer_due_at) where state in ('OPEN', 'RESPONDED');

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke insert, update, delete, truncate on calendar_day from %I', app);
  end if;
end $$;
