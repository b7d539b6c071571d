package org.lovebank.volunteer.servicerecord.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.servicerecord.summary.RecordSummary.ByCategory;
import org.lovebank.volunteer.servicerecord.summary.RecordSummary.ByYear;

@ApplicationScoped
class SummaryRepository {

    private static final String FINAL = " from service_record where volunteer_id = ?1 and state = 'FINAL' ";
    private static final String DAY = "(served_from at time zone 'Asia/Shanghai')::date";

    private final EntityManager database;

    SummaryRepository(EntityManager database) {
        this.database = database;
    }

    RecordSummary of(UUID volunteerId) {
        Object[] whole = rows(
                        "select count(*), coalesce(sum(minutes), 0), min(" + DAY + "), max(" + DAY + ")" + FINAL,
                        volunteerId)
                .getFirst();
        List<ByCategory> categories = rows(
                        "select category_code, count(*), sum(minutes)" + FINAL
                                + "group by category_code order by category_code",
                        volunteerId)
                .stream()
                .map(row -> new ByCategory(String.valueOf(row[0]), number(row[1]), number(row[2])))
                .toList();
        List<ByYear> years = rows(
                        "select extract(year from " + DAY + "), count(*), sum(minutes)" + FINAL
                                + "group by 1 order by 1",
                        volunteerId)
                .stream()
                .map(row -> new ByYear((int) number(row[0]), number(row[1]), number(row[2])))
                .toList();
        return new RecordSummary(
                number(whole[0]), number(whole[1]), open(volunteerId), day(whole[2]), day(whole[3]), categories, years);
    }

    /** Records that are on their way: neither final nor refused nor void. */
    long open(UUID volunteerId) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from service_record where volunteer_id = ?1 and state in"
                                        + " ('SUBMITTED', 'WITNESSED', 'CONFIRMED', 'PUBLICISED', 'OBJECTED')")
                        .setParameter(1, volunteerId)
                        .getSingleResult())
                .longValue();
    }

    private List<Object[]> rows(String query, UUID volunteerId) {
        List<?> found =
                database.createNativeQuery(query).setParameter(1, volunteerId).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case LocalDate date -> date;
            case Date date -> date.toLocalDate();
            default -> throw new IllegalStateException("not a date");
        };
    }
}
