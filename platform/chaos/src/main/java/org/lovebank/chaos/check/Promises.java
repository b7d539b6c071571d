package org.lovebank.chaos.check;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lovebank.chaos.finding.Finding;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.proof.TrustedKeys;
import org.lovebank.stack.proof.VerifyFromOutside;
import org.lovebank.stack.proof.WalkReport;
import org.lovebank.stack.secret.Secrets;

/** What must hold when everything has come to rest; every check reads the databases and believes no house. */
public final class Promises {

    private static final String CONFIRMED_HOURS =
            "select id, minutes from assignment where state = 'CONFIRMED' and order_id is null";
    private static final String RECORDED_HOURS =
            "select source_id, minutes from service_record where source = 'ASSIGNMENT' and order_id is null";
    private static final String COUNTED_RECORDS =
            "select id, minutes from service_record where state in ('CONFIRMED', 'PUBLICISED', 'OBJECTED', 'FINAL')";
    private static final String DEPOSITS =
            "select record_id, minutes from deposit where reached in ('PENDING', 'AVAILABLE')";

    private final StackHome home;
    private final Books books;
    private final Memory memory;
    private final Report report = new Report();

    public Promises(StackHome home, Memory memory) {
        this.home = home;
        this.memory = memory;
        this.books = new Books(home);
    }

    /** Every finding; empty when all promises hold. */
    public List<Finding> check() throws IOException, SQLException {
        ledgerVerifies();
        for (House house : House.values()) {
            none(
                    house,
                    "no number is missing in a log",
                    "select 'shard ' || shard from event_log group by shard having count(*) <> max(seq)");
            none(house, "nothing is parked", "select subject::text from inbox_parked where resolved_at is null");
            none(house, "nobody is held back", "select subject::text from inbox_blocked_key");
            none(house, "nothing foreign came", "select id::text from inbox_foreign");
            none(
                    house,
                    "everything is sent",
                    "select e.shard || ': ' || max(e.seq) from event_log e left join relay_cursor c"
                            + " on c.shard = e.shard and c.source not like '%-%' group by e.shard, c.last_seq"
                            + " having max(e.seq) <> coalesce(c.last_seq, 0)");
            none(
                    house,
                    "nobody sits in an open transaction",
                    "select pid::text from pg_stat_activity where state like 'idle in transaction%'"
                            + " and state_change < clock_timestamp() - interval '10 seconds'");
            everythingIsHeard(house);
        }
        same(
                "every confirmed hour is recorded once",
                books.pairs(House.TASK, CONFIRMED_HOURS),
                books.pairs(House.VOLUNTEER, RECORDED_HOURS));
        same(
                "every counted record is deposited once",
                books.pairs(House.VOLUNTEER, COUNTED_RECORDS),
                books.pairs(House.TIMEBANK, DEPOSITS));
        none(
                House.TIMEBANK,
                "no redemption is left between two steps",
                "select id::text from redemption where state not in"
                        + " ('REFUSED', 'READY', 'COLLECTED', 'CANCELLED', 'EXPIRED', 'RETURNED', 'REJECTED')");
        new Ledgers(books, report).check();
        new Kept(books, memory, report).check();
        return report.findings();
    }

    /** How many checks found nothing. */
    public int held() {
        return report.held();
    }

    private void ledgerVerifies() throws IOException, SQLException {
        TrustedKeys keys = TrustedKeys.ofSeed(new Secrets(home.secrets()).key(Secrets.CHECKPOINT));
        try (Connection connection = books.open(House.TIMEBANK)) {
            connection.setReadOnly(true);
            WalkReport report = new VerifyFromOutside(keys, List.of()).database(connection);
            report(
                    "the ledger verifies from outside",
                    report.findings().stream().map(String::valueOf).toList());
        }
    }

    /** What stands in a house's log stands in the cursors of all who listen to it. */
    private void everythingIsHeard(House house) throws SQLException {
        Map<String, String> heads =
                books.pairs(house, "select shard::text, max(seq)::text from event_log group by shard");
        for (House listener : House.values()) {
            Map<String, String> heard = books.pairs(
                    listener,
                    "select shard::text, last_seq::text from inbox_cursor where source = '" + house.word() + "'");
            if (!heard.isEmpty()) {
                Map<String, String> due = new TreeMap<>(heads);
                due.keySet().retainAll(heard.keySet());
                Map<String, String> there = new TreeMap<>(heard);
                there.keySet().retainAll(due.keySet());
                same(listener.word() + " has heard all of " + house.word(), due, there);
            }
        }
    }

    private void none(House house, String check, String select) throws SQLException {
        report(check + " (" + house.word() + ")", books.column(house, select));
    }

    private void same(String check, Map<String, String> expected, Map<String, String> seen) {
        List<String> told = new ArrayList<>();
        expected.forEach((key, value) -> {
            if (!value.equals(seen.get(key))) {
                told.add(key + " " + value + " expected, " + seen.get(key) + " there");
            }
        });
        seen.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .forEach(key -> told.add(key + " is more than there should be"));
        report(check, told);
    }

    private void report(String check, List<String> told) {
        report.of(check, told);
    }
}
