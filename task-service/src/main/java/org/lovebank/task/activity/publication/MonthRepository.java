package org.lovebank.task.activity.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Which months of which communities have been looked at. */
@ApplicationScoped
class MonthRepository {

    private final Session entities;

    MonthRepository(Session entities) {
        this.entities = entities;
    }

    List<String> communitiesWithout(String month, int limit) {
        return entities.createNativeQuery(
                        "select path from place where level = 'COMMUNITY' and not exists (select 1 from publication_month m"
                                + " where m.area_path = place.path and m.month = :month) order by path limit :limit",
                        String.class)
                .setParameter("month", month)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** True for the one who notes it first. */
    boolean note(PublicationView found, Instant at) {
        return entities.createNativeMutationQuery("insert into publication_month (area_path, month, published, quota,"
                                + " found_at) values (:area, :month, :published, :quota, :at) on conflict do nothing")
                        .setParameter("area", found.areaPath())
                        .setParameter("month", found.month())
                        .setParameter("published", found.published())
                        .setParameter("quota", found.quota())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
