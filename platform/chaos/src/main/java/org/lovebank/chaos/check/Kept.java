package org.lovebank.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lovebank.chaos.workload.Memory;
import org.lovebank.chaos.workload.Purse;
import org.lovebank.stack.house.House;

/** Compares what every answer promised with the ledger's database: content, order in real time, and what is left. */
final class Kept {

    private static final String BALANCES =
            "select l.account_id || ' ' || k.name, sum(b.credits - b.debits)::text from ledger_account l"
                    + " join account_kind k on k.code = l.kind join account_balance b on b.ledger_account = l.id"
                    + " where l.account_id is not null group by 1";
    private static final String TRANSFERS = "select id::text, amount::text, debit_account::text, debit_seq::text,"
            + " debit_stripe::text, credit_account::text, credit_seq::text, credit_stripe::text from transfer";

    private final Books books;
    private final Memory memory;
    private final Report report;

    Kept(Books books, Memory memory, Report report) {
        this.books = books;
        this.memory = memory;
        this.report = report;
    }

    void check() throws SQLException {
        Map<String, List<String>> journal = new HashMap<>();
        books.rows(House.TIMEBANK, TRANSFERS).forEach(row -> journal.put(row.getFirst(), row));
        content(journal);
        order(journal);
        states("redemption", memory.redemptions());
        states("gift", memory.gifts());
        purses();
    }

    private void content(Map<String, List<String>> journal) {
        List<String> told = new ArrayList<>();
        memory.transfers().forEach((id, amount) -> {
            List<String> there = journal.get(id);
            if (there == null) {
                told.add(id + " was answered and is not there");
            } else if (amount > 0 && !there.get(1).equals(amount.toString())) {
                told.add(id + " was answered with " + amount + " and stands there with " + there.get(1));
            }
        });
        report.of("every transfer that was answered stands in the journal", told);
    }

    /** Numbers of one account follow the order in which things were answered. */
    private void order(Map<String, List<String>> journal) {
        List<String> told = new ArrayList<>();
        for (String[] pair : memory.orders()) {
            List<String> before = journal.get(pair[0]);
            List<String> after = journal.get(pair[1]);
            if (before != null && after != null) {
                Map<String, Long> first = numbers(before);
                numbers(after).forEach((account, number) -> {
                    Long earlier = first.get(account);
                    if (earlier != null && earlier >= number) {
                        told.add(pair[0] + " has number " + earlier + ", the later " + pair[1] + " has " + number);
                    }
                });
            }
        }
        report.of("what was answered before the next was asked stands before it", told);
    }

    private static Map<String, Long> numbers(List<String> row) {
        Map<String, Long> numbers = new HashMap<>();
        if (row.get(4).equals("0")) {
            numbers.put(row.get(2), Long.valueOf(row.get(3)));
        }
        if (row.get(7).equals("0")) {
            numbers.put(row.get(5), Long.valueOf(row.get(6)));
        }
        return numbers;
    }

    private void states(String table, Map<String, String> promised) throws SQLException {
        Map<String, String> there = books.pairs(House.TIMEBANK, "select id::text, state from " + table);
        List<String> told = new ArrayList<>();
        promised.forEach((id, state) -> {
            if (!state.isEmpty() && !state.equals(there.get(id))) {
                told.add(id + " was answered as " + state + " and is " + there.get(id));
            }
        });
        report.of("every " + table + " is what it was answered to be", told);
    }

    private void purses() throws SQLException {
        Map<String, String> balances = books.pairs(House.TIMEBANK, BALANCES);
        List<String> told = new ArrayList<>();
        for (Purse purse : memory.purses()) {
            if (purse.known()) {
                compare(told, balances, purse.account() + " TIME_AVAILABLE", purse.minutes());
                compare(told, balances, purse.account() + " PTS_AVAILABLE", purse.points());
                compare(told, balances, purse.account() + " TIME_HELD", 0);
                compare(told, balances, purse.account() + " PTS_HELD", 0);
            }
        }
        report.of("every account holds what its answers add up to", told);
    }

    private static void compare(List<String> told, Map<String, String> balances, String which, long expected) {
        String there = balances.getOrDefault(which, "0");
        if (!there.equals(Long.toString(expected))) {
            told.add(which + " " + expected + " expected, " + there + " there");
        }
    }
}
