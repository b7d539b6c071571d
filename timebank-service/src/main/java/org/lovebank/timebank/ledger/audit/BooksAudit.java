package org.lovebank.timebank.ledger.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The invariants of the books as SQL over the whole journal. Runs in one snapshot; after load tests, nightly, and on
 * demand.
 */
public final class BooksAudit {

    /** One side of every transfer: account, its number there, balance after, signed amount. */
    private static final String SIDES = """
            (select debit_account as account, debit_stripe as stripe, debit_seq as n, debit_balance as balance,
                    -amount as change, kind, debit_cumulative as cumulative, lane, seq from transfer
             union all
             select credit_account, credit_stripe, credit_seq, credit_balance, amount, kind, credit_cumulative, lane, seq
               from transfer) as s""";

    private static final List<Invariant> INVARIANTS = List.of(
            new Invariant("C1", "debits equal credits in each unit", """
                    select 'unit ' || k.unit || ': ' || sum(b.debits) || ' <> ' || sum(b.credits) as bad
                      from account_balance b join ledger_account a on a.id = b.ledger_account
                      join account_kind k on k.code = a.kind
                     group by k.unit having sum(b.debits) <> sum(b.credits)"""),
            new Invariant("C3", "an id is posted or rejected, never both", """
                    select 'id ' || t.id as bad from transfer t join transfer_reject r on r.id = t.id"""),
            new Invariant("C4-sums", "balances are the sums of the journal", """
                    select 'account ' || b.ledger_account || '/' || b.stripe as bad
                      from account_balance b
                      left join (select account, stripe, sum(greatest(-change, 0)) as debits,
                                        sum(greatest(change, 0)) as credits, count(*) as moves
                                   from %s group by account, stripe) as j
                        on j.account = b.ledger_account and j.stripe = b.stripe
                     where b.debits <> coalesce(j.debits, 0) or b.credits <> coalesce(j.credits, 0)
                        or b.version <> coalesce(j.moves, 0)""".formatted(SIDES)),
            new Invariant("C4-running", "each balance is the one before it and the amount", """
                    select 'lane ' || lane || ' seq ' || seq as bad
                      from (select s.*, lag(balance, 1, 0::bigint) over w as before, row_number() over w as place
                              from %s window w as (partition by account, stripe order by n)) as r
                     where balance <> before + change or n <> place""".formatted(SIDES)),
            new Invariant(
                    "C4-earned", "the minutes earned are the releases less those taken back", """
                    select 'lane ' || r.lane || ' seq ' || r.seq as bad
                      from (select s.account, s.lane, s.seq, s.cumulative,
                                   sum(case when s.kind = 1 then 0
                                            when s.kind = 2 then s.change
                                            when s.kind = 9 and o.kind = 2 then s.change else 0 end)
                                     over (partition by s.account order by s.n) as earned
                              from %s
                              join transfer t on t.lane = s.lane and t.seq = s.seq
                              left join transfer o on o.id = t.ref_id
                             where s.cumulative is not null) as r
                     where r.cumulative <> r.earned""".formatted(SIDES)),
            new Invariant(
                    "C5", "no account below its floor, but by a reversal of what was spent", """
                    select 'lane ' || s.lane || ' seq ' || s.seq as bad
                      from %s join ledger_account a on a.id = s.account join account_kind k on k.code = a.kind
                     where k.floored and s.balance < 0 and s.change < 0
                       and not (s.kind = 9 and k.name in ('TIME_AVAILABLE', 'PTS_AVAILABLE', 'POOL_TIME'))""".formatted(SIDES)),
            new Invariant("C6-dense", "each lane is numbered without a hole", """
                    select 'lane ' || lane as bad from transfer group by lane having max(seq) <> count(*)"""),
            new Invariant("C7", "a service record's minutes came in once", """
                    select 'record ' || t.fact_id as bad
                      from transfer t join ledger_account a on a.id = t.credit_account and a.kind = 1
                     where t.kind in (1, 6) and not exists (select from transfer r where r.kind = 9 and r.ref_id = t.id)
                     group by t.fact_id having count(distinct coalesce(t.group_id, t.id)) > 1"""),
            new Invariant("C12", "what is held is what open holds hold", """
                    select 'held ' || h.held || ', open ' || coalesce(o.open, 0) || ' of unit ' || h.unit as bad
                      from (select k.unit, sum(b.credits - b.debits) as held
                              from account_balance b join ledger_account a on a.id = b.ledger_account
                              join account_kind k on k.code = a.kind
                             where k.name in ('TIME_HELD', 'PTS_HELD') group by k.unit) as h
                      left join (select t.unit, sum(t.amount) as open from transfer t
                                  where t.kind = 5
                                    and not exists (select from transfer e where e.ref_id = t.id and e.kind in (6, 7))
                                  group by t.unit) as o on o.unit = h.unit
                     where h.held <> coalesce(o.open, 0)"""));

    /** All invariants; a violated one names its first row. */
    public List<Check> run(Connection connection) throws SQLException {
        List<Check> checks = new ArrayList<>();
        for (Invariant invariant : INVARIANTS) {
            checks.add(invariant.ask(connection));
        }
        return checks;
    }

    private record Invariant(String name, String statement, String sql) {

        Check ask(Connection connection) throws SQLException {
            String question = "select count(*), min(bad) from (" + sql + ") as violations";
            try (PreparedStatement ask = connection.prepareStatement(question);
                    ResultSet row = ask.executeQuery()) {
                row.next();
                return new Check(name, statement, row.getLong(1), row.getString(2));
            }
        }
    }
}
