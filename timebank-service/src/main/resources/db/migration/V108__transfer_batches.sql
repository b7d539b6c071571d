-- The keys of batches: the same key with another batch is refused. What a batch did stands in the journal, item by item.
create table transfer_batch (
  id          uuid        primary key,
  fingerprint uuid        not null,
  mode        text        not null check (mode in ('INDEPENDENT', 'ATOMIC')),
  items       int         not null check (items between 1 and 1000),
  asked_at    timestamptz not null default now()
);
create index transfer_batch_old on transfer_batch (asked_at);
