package org.lovebank.timebank.ledger.lane;

import java.util.UUID;
import org.lovebank.timebank.fixture.TestBank;
import org.lovebank.timebank.ledger.Unit;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.ledger.chart.PostingTable;

/** A few rows of every kind in one lane, and one rejection. */
public final class SmallHistory {

    private SmallHistory() {}

    /** A hundred rows more. */
    public static void longTail(TestBank bank) {
        Books holder = bank.holder();
        try (OpenLedger ledger = OpenLedger.on(bank, 1)) {
            for (int row = 0; row < 100; row++) {
                UUID record = UUID.randomUUID();
                ledger.post(PostingTable.deposit(record, holder, bank.branch(), 1, TestBank.stamp(record)));
            }
        }
    }

    public static Books writeTo(TestBank bank) {
        Books holder = bank.holder();
        UUID record = UUID.randomUUID();
        UUID hold = UUID.randomUUID();
        try (OpenLedger ledger = OpenLedger.on(bank, 1)) {
            ledger.post(PostingTable.deposit(record, holder, bank.branch(), 120, TestBank.stamp(record)));
            ledger.post(PostingTable.settle(record, holder, bank.branch(), 120, 100L, TestBank.stamp(record)));
            ledger.post(PostingTable.hold(hold, hold, holder, Unit.MIN, 60, TestBank.stamp(record)));
            ledger.post(PostingTable.giveBack(UUID.randomUUID(), hold, holder, TestBank.stamp(record)));
            ledger.told(PostingTable.hold(UUID.randomUUID(), hold, holder, Unit.PTS, 60, TestBank.stamp(record)));
        }
        return holder;
    }
}
