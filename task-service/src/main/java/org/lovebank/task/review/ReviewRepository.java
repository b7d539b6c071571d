package org.lovebank.task.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The shelf of decisions; nothing is taken from it. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    private static final int MOST = 100;

    List<Review> of(UUID wishId) {
        return find("wishId = ?1 order by id", wishId).page(0, MOST).list();
    }
}
