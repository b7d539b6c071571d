-- What two members of a council decide together. Kinds are named by the code; a matter is proposed once.
create table approval (
  id             uuid        primary key,
  kind           text        not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
  subject_id     uuid        not null,
  area_path      text        not null,
  concerns_owner uuid,
  proposed_by    uuid        not null,
  first_by       uuid,
  first_key      uuid,
  second_by      uuid,
  second_key     uuid,
  state          text        not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
  refused_by     uuid,
  reason_code    text,
  proposed_at    timestamptz not null,
  changed_at     timestamptz not null,
  version        bigint      not null,
  unique (kind, subject_id),
  constraint two_persons check (second_by is null or (first_by is not null and second_by <> first_by)),
  constraint not_the_proposer_alone check (second_by is null or second_by <> proposed_by),
  constraint not_in_own_matter check (coalesce(concerns_owner <> first_by, true) and coalesce(concerns_owner <> second_by, true)),
  constraint approved_by_two check ((state = 'APPROVED') = (second_by is not null))
);
create index approval_of_area on approval (area_path text_pattern_ops, id);

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke delete, truncate on approval from %I', app);
  end if;
end $$;
