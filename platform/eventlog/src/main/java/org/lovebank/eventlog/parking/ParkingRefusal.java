package org.lovebank.eventlog.parking;

import org.lovebank.problem.Refusal;

/** How the parking place says no. */
sealed interface ParkingRefusal extends Refusal {

    /** Nothing is parked there, or somebody has decided on it already. */
    record NothingParked() implements ParkingRefusal {
        @Override
        public Kind kind() {
            return Kind.MISSING;
        }
    }

    /** Trying again failed at this event; all of the subject's events stay parked. */
    record StillNotDeliverable(int shard, long sequence, String reason) implements ParkingRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** This house does not subscribe to that source. */
    record NoSuchSubscription(String source) implements ParkingRefusal {
        @Override
        public Kind kind() {
            return Kind.MISSING;
        }
    }
}
