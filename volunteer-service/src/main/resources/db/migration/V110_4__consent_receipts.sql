-- A receipt says on which way the consent came, and the fingerprint of what was signed.
alter table consent add column channel text;
alter table consent add column evidence_hash text check (evidence_hash ~ '^[0-9a-f]{64}$');
