package org.lovebank.timebank.stars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A holder's stars 星级 and honour minutes, as the registry last told them. */
@Entity
@Table(name = "holder_stars")
class HolderStars {

    @Id
    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "honour_minutes")
    private long honourMinutes;

    @Column(name = "awarded_stars")
    private int awardedStars;

    @Column(name = "registry_version")
    private long registryVersion;

    @SuppressWarnings("NullAway.Init")
    protected HolderStars() {}

    HolderStars(UUID ownerId) {
        this.ownerId = ownerId;
    }

    /** Old news change nothing. */
    void follow(long version, long minutes, int stars) {
        if (version > registryVersion) {
            registryVersion = version;
            honourMinutes = minutes;
            awardedStars = stars;
        }
    }

    Standing standing() {
        return new Standing(honourMinutes, awardedStars);
    }
}
