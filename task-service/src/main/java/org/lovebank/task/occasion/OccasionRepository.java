package org.lovebank.task.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** The calendar's rows: days are added, never changed. */
@ApplicationScoped
class OccasionRepository {

    private final Session entities;

    OccasionRepository(Session entities) {
        this.entities = entities;
    }

    List<Occasion> between(LocalDate from, LocalDate to, int limit) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select code, on_day, name_zh, name_en, source from occasion where on_day between :from and :to"
                                + " order by on_day, code limit :limit",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Occasion(
                        row.get("code", String.class),
                        row.get("on_day", LocalDate.class),
                        row.get("name_zh", String.class),
                        row.get("name_en", String.class),
                        row.get("source", String.class)))
                .toList();
    }

    boolean knows(String code) {
        return !entities.createNativeQuery("select 1 from occasion where code = :code limit 1", Integer.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** Whether the row is new. */
    boolean add(Occasion occasion) {
        return entities.createNativeMutationQuery("insert into occasion (code, on_day, name_zh, name_en, source)"
                                + " values (:code, :on, :zh, :en, :source) on conflict do nothing")
                        .setParameter("code", occasion.code())
                        .setParameter("on", occasion.on())
                        .setParameter("zh", occasion.nameZh())
                        .setParameter("en", occasion.nameEn())
                        .setParameter("source", occasion.source())
                        .executeUpdate()
                == 1;
    }
}
