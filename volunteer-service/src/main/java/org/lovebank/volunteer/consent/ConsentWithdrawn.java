package org.lovebank.volunteer.consent;

import java.util.UUID;

/** Told inside the withdrawing transaction: rooms that kept data on this ground forget it now. */
public record ConsentWithdrawn(UUID personId, ConsentPurpose purpose, DataClass dataClass) {

    /** Whether nothing else may be kept on this ground. */
    public boolean endsGroundFor(ConsentPurpose wantedPurpose, DataClass wantedClass) {
        return purpose == wantedPurpose && dataClass == wantedClass;
    }
}
