package org.lovebank.eventlog.parking;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.NotDelivered;
import org.lovebank.eventlog.management.Audit.Signed;

/** Where parked events are kept. */
interface ParkingDatabase {

    /**
     * Does work in a transaction of its own: all of it is kept, or nothing.
     *
     * @throws RuntimeException what the work threw, or that the transaction did not commit; then it may yet be kept
     */
    <T> T inTransaction(Work<T> work);

    /** What is done inside a transaction. */
    interface Work<T> {
        T in(Parking parking) throws SQLException;
    }

    /** Parked events as one transaction sees them; each look sees what was committed before it. */
    interface Parking {

        /** Takes a shard until the end: no consumer goes on with it, and none has begun. */
        void lock(String source, int shard) throws SQLException;

        /** Those of one subject that nobody has decided on, in the order in which they happened. */
        List<ParkedEvent> openOf(String source, UUID subject) throws SQLException;

        /** The one at this place, if nobody has decided on it. */
        List<ParkedEvent> openAt(String source, int epoch, int shard, long sequence) throws SQLException;

        /** Hands an event to its subscription; its effects belong to this transaction. */
        void hand(EventSubscription subscription, ParkedEvent event);

        /** Marks an event as decided. */
        void resolve(ParkedEvent event, String resolution) throws SQLException;

        /** Notes that another try failed. */
        void failedAgain(NotDelivered again) throws SQLException;

        /** Lets a subject's next events through. */
        void unblock(String source, UUID subject) throws SQLException;

        /** Writes down who did it. */
        void sign(Signed by, String action, String detail) throws SQLException;
    }
}
