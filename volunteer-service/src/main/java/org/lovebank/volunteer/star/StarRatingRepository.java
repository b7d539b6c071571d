package org.lovebank.volunteer.star;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

@ApplicationScoped
class StarRatingRepository implements PanacheRepositoryBase<StarRating, UUID> {

    /** The volunteer's rating, locked; begun at zero when there is none. */
    StarRating findOrBeginForChange(UUID volunteerId, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into star_rating (volunteer_id, honour_minutes, qualifies_for_stars, awarded_stars,
                                                 policy_version, version, changed_at)
                        values (?1, 0, 0, 0, 0, 0, ?2) on conflict (volunteer_id) do nothing""")
                .setParameter(1, volunteerId)
                .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return findById(volunteerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
