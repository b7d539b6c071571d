package org.lovebank.timebank.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The announced holidays and the weekend days that are worked instead. */
@ApplicationScoped
public class CalendarRepository {

    /** Further ahead than any deadline is reckoned. */
    private static final int MOST_DAYS_AHEAD = 800;

    private final EntityManager entities;

    CalendarRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** What is announced from a day on. */
    public WorkingDays from(LocalDate day) {
        List<?> rows = entities.createNativeQuery(
                        "select day, worked from calendar_day where day between :day and :last")
                .setParameter("day", day)
                .setParameter("last", day.plusDays(MOST_DAYS_AHEAD))
                .getResultList();
        return new WorkingDays(
                rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> date(row[0]), row ->
                        (Boolean) row[1])));
    }

    private static LocalDate date(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
