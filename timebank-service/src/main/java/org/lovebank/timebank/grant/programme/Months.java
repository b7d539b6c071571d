package org.lovebank.timebank.grant.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.grant.programme.ProgrammeRefusal.MonthsOutOfOrder;

/** From which month on, and until which, both included; stored as their first days. */
@Embeddable
public class Months {

    @Column(name = "from_month")
    private LocalDate fromMonth;

    @Column(name = "until_month")
    private @Nullable LocalDate untilMonth;

    @SuppressWarnings("NullAway.Init")
    protected Months() {}

    /** Months that have passed are not granted. */
    public Months(YearMonth from, @Nullable YearMonth until, YearMonth now) {
        if (from.isBefore(now) || (until != null && until.isBefore(from))) {
            throw new Refused(new MonthsOutOfOrder());
        }
        this.fromMonth = from.atDay(1);
        this.untilMonth = until == null ? null : until.atDay(1);
    }

    public YearMonth from() {
        return YearMonth.from(fromMonth);
    }

    public @Nullable YearMonth until() {
        return untilMonth == null ? null : YearMonth.from(untilMonth);
    }
}
