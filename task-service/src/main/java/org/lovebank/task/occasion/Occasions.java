package org.lovebank.task.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.occasion.OccasionRefusal.CalendarTooLong;
import org.lovebank.task.occasion.OccasionRefusal.OccasionAlreadyThere;
import org.lovebank.task.occasion.OccasionRefusal.UnknownOccasion;

/** The calendar of occasions: read by everybody, added to by the centre. */
@ApplicationScoped
public class Occasions {

    private static final int LONGEST_DAYS = 400;
    private static final int MOST = 500;

    private final OccasionRepository occasions;
    private final Clock clock;

    Occasions(OccasionRepository occasions, Clock clock) {
        this.occasions = occasions;
        this.clock = clock;
    }

    /** Lets through what names no occasion, or one of the calendar. */
    @Transactional
    public void mustKnow(@Nullable String code) {
        if (code != null && !occasions.knows(code)) {
            throw new Refused(new UnknownOccasion(code));
        }
    }

    /** From a day, today unless another is asked for, up to another, a year on unless asked. */
    @Transactional
    List<Occasion> between(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), Time.DAYS) : from;
        LocalDate last = to == null ? first.plusYears(1) : to;
        if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
            throw new Refused(new CalendarTooLong(LONGEST_DAYS));
        }
        return occasions.between(first, last, MOST);
    }

    @Transactional
    Occasion add(OccasionRequest asked) {
        Occasion occasion = new Occasion(asked.code(), asked.on(), asked.nameZh(), asked.nameEn(), asked.source());
        if (!occasions.add(occasion)) {
            throw new Refused(new OccasionAlreadyThere(asked.code(), asked.on()));
        }
        return occasion;
    }
}
