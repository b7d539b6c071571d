-- Rings of reciprocity that are to be settled: everybody pays what they received, at once.
create table ring_settlement (
  ring_id      uuid primary key,
  version      bigint      not null,
  minutes      int         not null check (minutes > 0),
  members      uuid[]      not null check (cardinality(members) between 2 and 4),
  fulfilled_at timestamptz not null,
  tries        int         not null check (tries >= 0),
  refusal      text,
  next_at      timestamptz not null,
  settled_at   timestamptz
);
create index ring_settlement_due on ring_settlement (next_at) where settled_at is null;
