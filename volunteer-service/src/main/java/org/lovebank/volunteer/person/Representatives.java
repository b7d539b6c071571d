package org.lovebank.volunteer.person;

import java.util.UUID;

/** Asks the relation room who may speak for whom; that room keeps the proof. */
public interface Representatives {

    /** Whether this guardian is bound to this ward. */
    boolean isGuardian(UUID guardian, UUID ward);
}
