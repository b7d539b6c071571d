package org.lovebank.task.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what an announcement names is there: occasion, venue. */
@ApplicationScoped
class ReferenceRepository {

    private final EntityManager entities;

    ReferenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The first field that names something unknown. */
    Optional<Field> firstUnknown(ActivityRequest asked) {
        if (missing("select 1 from occasion where code = :value limit 1", asked.occasionCode())) {
            return Optional.of(new Field("occasionCode", String.valueOf(asked.occasionCode())));
        }
        if (missing("select 1 from venue where id = :value", asked.venueId())) {
            return Optional.of(new Field("venueId", String.valueOf(asked.venueId())));
        }
        return Optional.empty();
    }

    private boolean missing(String sql, @Nullable Object value) {
        return value != null
                && entities.createNativeQuery(sql)
                        .setParameter("value", value)
                        .getResultList()
                        .isEmpty();
    }

    /** A field of the request and what stands in it. */
    record Field(String name, String value) {}
}
