package org.lovebank.gateway.usage;

import java.time.LocalDate;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One client's requests: what this replica has counted, on top of what all replicas had written down. */
final class ClientUse {

    private final LongAdder requests = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile Known known = new Known(LocalDate.EPOCH, 0, 0, null, null);

    /**
     * What stood in the books.
     *
     * @param today the day that the numbers are about
     */
    record Known(
            LocalDate today,
            long ofDay,
            long ofMonth,
            @Nullable Long dailyQuota,
            @Nullable Long monthlyQuota) {}

    /** Which quota is used up, if one is. */
    enum Spent {
        NOTHING,
        DAY,
        MONTH
    }

    /** Counts one more, unless a quota is used up. */
    Spent oneMore(LocalDate today) {
        Known books = known;
        long here = requests.sum();
        boolean sameDay = books.today().equals(today);
        boolean sameMonth = sameDay || books.today().withDayOfMonth(1).equals(today.withDayOfMonth(1));
        Spent spent = Spent.NOTHING;
        if (books.monthlyQuota() != null && (sameMonth ? books.ofMonth() : 0) + here >= books.monthlyQuota()) {
            spent = Spent.MONTH;
        } else if (books.dailyQuota() != null && (sameDay ? books.ofDay() : 0) + here >= books.dailyQuota()) {
            spent = Spent.DAY;
        }
        if (spent == Spent.NOTHING) {
            requests.increment();
        } else {
            refused.increment();
        }
        return spent;
    }

    void read(Known books) {
        known = books;
    }

    long takeRequests() {
        return requests.sumThenReset();
    }

    long takeRefused() {
        return refused.sumThenReset();
    }

    void giveBack(long untoldRequests, long untoldRefused) {
        requests.add(untoldRequests);
        refused.add(untoldRefused);
    }
}
