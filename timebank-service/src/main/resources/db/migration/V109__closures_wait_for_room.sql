-- A closing gift that meets the limit between two branches waits for room instead of going elsewhere.
alter table closure add column waits_until timestamptz;
