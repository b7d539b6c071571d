package org.lovebank.volunteer.award.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Who has voted in which series. */
@ApplicationScoped
class BallotRepository {

    private final EntityManager database;

    BallotRepository(EntityManager database) {
        this.database = database;
    }

    /** Whether this is the person's first vote in the series; of two at once one waits and is the second. */
    boolean firstOf(UUID campaignId, String series, UUID voterId) {
        return database.createNativeQuery("""
                        insert into award_voter (campaign_id, series, voter_id)
                        values (?1, ?2, ?3) on conflict do nothing""")
                        .setParameter(1, campaignId)
                        .setParameter(2, series)
                        .setParameter(3, voterId)
                        .executeUpdate()
                == 1;
    }
}
