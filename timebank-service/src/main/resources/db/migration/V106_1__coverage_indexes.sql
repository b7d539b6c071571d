-- The holders of one branch, for its trial balance and its forecast.
create index ledger_account_of_branch_holders on ledger_account (branch_id, kind) where account_id is not null;
create index account_of_branch on account (branch_id, id);

-- That a branch was visited on a day, its holders nudged and its forecast taken.
alter table nudge drop constraint nudge_kind_check;
alter table nudge add constraint nudge_kind_check check (kind in ('DORMANT', 'CAP', 'COVERAGE', 'VISITED'));
