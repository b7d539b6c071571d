package org.lovebank.eventlog.parking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.parking.ParkingDatabase.Parking;
import org.lovebank.eventlog.parking.ParkingRefusal.NothingParked;
import org.lovebank.problem.Refused;

/** Gives one parked event up, on an operator's word. The last one of a subject frees it. */
@ApplicationScoped
class Discard {

    private final ParkingDatabase database;

    Discard(ParkingDatabase database) {
        this.database = database;
    }

    void event(String source, int epoch, int shard, long sequence, Signed by) {
        database.inTransaction(parking -> {
            discard(parking, source, epoch, shard, sequence, by);
            return true;
        });
    }

    private static void discard(Parking parking, String source, int epoch, int shard, long sequence, Signed by)
            throws SQLException {
        parking.lock(source, shard);
        ParkedEvent event = parking.openAt(source, epoch, shard, sequence).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new NothingParked()));
        parking.resolve(event, "DISCARDED");
        EventEnvelope envelope = event.envelope();
        if (parking.openOf(source, envelope.subject()).isEmpty()) {
            parking.unblock(source, envelope.subject());
        }
        parking.sign(by, "discard", source + " " + epoch + "/" + shard + "/" + sequence);
    }
}
