package org.lovebank.chaos.check;

import java.sql.SQLException;
import org.lovebank.stack.house.House;

/** What the ledger's rows say about themselves; the chain and the running sums are walked from outside as well. */
final class Ledgers {

    private final Books books;
    private final Report report;

    Ledgers(Books books, Report report) {
        this.books = books;
        this.report = report;
    }

    void check() throws SQLException {
        none(
                "debits and credits are equal in each unit",
                "select k.unit::text from account_balance b join ledger_account l on l.id = b.ledger_account"
                        + " join account_kind k on k.code = l.kind group by k.unit"
                        + " having sum(b.debits) <> sum(b.credits)");
        none(
                "an id is posted or refused, never both",
                "select t.id::text from transfer t join transfer_reject r on r.id = t.id");
        none(
                "no account was below its floor at any number, but by a reversal",
                "select t.id::text from transfer t join ledger_account l on l.id = t.debit_account"
                        + " join account_kind k on k.code = l.kind where k.floored and t.debit_balance < 0 and t.kind <> 9"
                        + " and t.debit_balance + t.amount >= 0");
        none(
                "each lane is numbered without a hole",
                "select lane::text from transfer group by lane having count(*) <> max(seq)");
        none(
                "recorded time never runs back in a lane",
                "select id::text from (select id, recorded_at, lag(recorded_at) over (partition by lane order by seq) b"
                        + " from transfer) x where recorded_at < b");
        none(
                "what is held for orders, gifts and redemptions is what stands as held",
                "select x.unit from (select k.unit::text as unit, sum(b.credits - b.debits) as held from account_balance b"
                        + " join ledger_account l on l.id = b.ledger_account join account_kind k on k.code = l.kind"
                        + " where k.name in ('TIME_HELD', 'PTS_HELD') group by k.unit) x where x.held <> case x.unit"
                        + " when '1' then (select coalesce(sum(minutes), 0) from order_hold where state = 'PLACED')"
                        + " + (select coalesce(sum(minutes), 0) from gift where state in ('PROPOSED', 'RELATION_CHECKED'))"
                        + " + (select coalesce(sum(price), 0) from redemption where state = 'READY' and unit = 'MIN')"
                        + " else (select coalesce(sum(price), 0) from redemption where state = 'READY' and unit = 'PTS') end");
        none(
                "a hold ends once",
                "select ref_id::text from transfer where kind in (6, 7) group by ref_id having count(*) > 1");
    }

    private void none(String check, String select) throws SQLException {
        report.of(check, books.column(House.TIMEBANK, select));
    }
}
