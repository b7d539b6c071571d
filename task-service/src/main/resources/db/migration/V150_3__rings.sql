-- Rings of reciprocity 互助环: neighbours whose notes answer each other, proposed as one bundle that all accept or none.
create table ring (
  id          uuid primary key,
  version     bigint      not null,
  scope_path  text collate "C" not null,
  state       text        not null check (state in ('PROPOSED','ACCEPTED','FULFILLED','RELEASED','BROKEN')),
  answer_by   timestamptz not null,
  proposed_by uuid        not null,
  proposed_at timestamptz not null,
  changed_at  timestamptz not null,
  reason      text        check (length(reason) <= 60),
  settled_minutes int     check (settled_minutes > 0),
  check ((state = 'FULFILLED') = (settled_minutes is not null)),
  check (state <> 'RELEASED' or reason is not null)
);
create index ring_scope on ring (scope_path, id desc);
create index ring_unanswered on ring (answer_by) where state = 'PROPOSED';

create table ring_leg (
  id             uuid primary key,
  ring_id        uuid     not null references ring (id),
  position       smallint not null check (position between 0 and 3),
  wish_id        uuid     not null,
  need_id        uuid     not null,
  giver_id       uuid     not null,
  receiver_id    uuid     not null,
  minutes        int      not null check (minutes > 0),
  open           boolean  not null,
  accepted_at    timestamptz,
  assignment_id  uuid     unique,
  served_minutes int      check (served_minutes > 0),
  unique (ring_id, position),
  check (giver_id <> receiver_id)
);
-- A note and a person are in one open ring at most, whoever searches at the same time.
create unique index one_open_ring_per_note on ring_leg (wish_id) where open;
create unique index one_open_ring_per_person on ring_leg (giver_id) where open;
create index ring_leg_person on ring_leg (giver_id, ring_id);

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('RING_RULES', 1, 'cn', '2000-01-01', '{"answerHours":48,"longest":4,"fourAfterDays":7,"acceptance":700,"steps":400000,"mostNotes":1000}', 'our default: if seven of ten say yes, of rings of four a quarter survives, of pairs a half; four only when a note has waited for a week', now());
