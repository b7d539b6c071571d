package org.lovebank.timebank.books;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.http.watch.Reading;

/**
 * What is owed, what came in, what is on its way, and what the last checks of the ledger left open. The balances of each
 * unit add up to zero, so what all members have is what the branches' few accounts lack.
 */
@ApplicationScoped
class WatchedBooksRepository implements Reading {

    @Override
    public String statement() {
        return """
                with own as (
                  select k.code, k.unit, b.credits - b.debits as balance, b.debits
                    from ledger_account a
                    join account_kind k on k.code = a.kind
                    join account_balance b on b.ledger_account = a.id
                   where a.account_id is null),
                arriving as (
                  select changed_at from deposit where reached <> wanted and reached <> 'REJECTED')
                select 'lovebank.ledger.owed.minutes' as name, null as label,
                       -coalesce(sum(balance) filter (where unit = 1), 0) as value from own
                union all
                select 'lovebank.ledger.owed.points', null, -coalesce(sum(balance) filter (where unit = 2), 0) from own
                union all
                select 'lovebank.ledger.issued.minutes', null, coalesce(sum(debits) filter (where code = 11), 0) from own
                union all
                select 'lovebank.deposits.arriving', null, count(*) from arriving
                union all
                select 'lovebank.deposits.arriving.seconds', null,
                       coalesce(extract(epoch from clock_timestamp() - min(changed_at)), 0) from arriving
                union all
                select 'lovebank.ledger.breaks', 'code=' || s.code, count(b.id)
                  from (values ('CHAIN_BROKEN'), ('CHECKPOINT_BROKEN'), ('BALANCE_DIFFERS'), ('HOLD_MISMATCH'),
                               ('BOOKS_VIOLATED'), ('DEPOSIT_MISSING'), ('DEPOSIT_WRONG_MINUTES'),
                               ('DEPOSIT_NOT_TAKEN_BACK'), ('DEPOSIT_WITHOUT_RECORD'), ('MORE_THAN_ASSIGNMENT'),
                               ('ASSIGNMENT_UNKNOWN')) as s (code)
                  left join reconciliation_break b on b.code = s.code and b.state = 'OPEN'
                 group by s.code
                union all
                select 'lovebank.ledger.proof.age.seconds', null,
                       extract(epoch from clock_timestamp() - coalesce(
                         (select max(finished_at) from reconciliation where kind <> 'SAMPLE'),
                         (select min(started_at) from log_epoch)))
                """;
    }
}
