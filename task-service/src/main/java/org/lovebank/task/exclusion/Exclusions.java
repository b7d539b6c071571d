package org.lovebank.task.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether a recipient wants to see a volunteer: whoever asks may say no, and never says why. */
@ApplicationScoped
public class Exclusions {

    private final ExclusionRepository exclusions;

    Exclusions(ExclusionRepository exclusions) {
        this.exclusions = exclusions;
    }

    public boolean stand(UUID beneficiary, UUID volunteer) {
        return exclusions.holds(beneficiary, volunteer);
    }
}
