package org.lovebank.volunteer.holding;

import java.util.UUID;

/** A room that adds to the dossier of a volunteer: what a committee may read, without contacts and numbers. */
public interface DossierPart {

    /** Under which word it stands in the dossier. */
    String section();

    /** What this room knows of the volunteer's service. */
    Object about(UUID volunteerId);
}
