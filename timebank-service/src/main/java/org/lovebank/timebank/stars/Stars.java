package org.lovebank.timebank.stars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Remembers and tells a holder's standing. */
@ApplicationScoped
public class Stars {

    private final HolderStarsRepository holders;

    Stars(HolderStarsRepository holders) {
        this.holders = holders;
    }

    /** Takes up what the registry says of a volunteer. */
    @Transactional
    public void note(UUID volunteer, long version, long honourMinutes, int stars) {
        HolderStars holder = holders.findByIdOptional(volunteer).orElseGet(() -> {
            HolderStars fresh = new HolderStars(volunteer);
            holders.persist(fresh);
            return fresh;
        });
        holder.follow(version, honourMinutes, stars);
    }

    @Transactional
    public Standing of(UUID volunteer) {
        return holders.findByIdOptional(volunteer).map(HolderStars::standing).orElse(Standing.UNKNOWN);
    }
}
