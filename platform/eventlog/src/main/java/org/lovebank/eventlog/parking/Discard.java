package org.lovebank.eventlog.parking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.inbox.InboxCursors;
import org.lovebank.eventlog.management.Audit;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.parking.ParkingRefusal.NothingParked;
import org.lovebank.problem.Refused;

/** Gives one parked event up, on an operator's word. The last one of a subject frees it. */
@ApplicationScoped
class Discard {

    private final DataSource dataSource;
    private final InboxCursors cursors;
    private final ParkedEvents parked;
    private final Audit audit;

    Discard(DataSource dataSource, InboxCursors cursors, ParkedEvents parked, Audit audit) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.parked = parked;
        this.audit = audit;
    }

    void event(String source, int epoch, int shard, long sequence, Signed by) {
        QuarkusTransaction.requiringNew().call(() -> {
            discard(source, epoch, shard, sequence, by);
            return true;
        });
    }

    private void discard(String source, int epoch, int shard, long sequence, Signed by) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            cursors.lock(connection, source, shard);
            ParkedEvent event = parked.openAt(connection, source, epoch, shard, sequence).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(new NothingParked()));
            parked.resolve(connection, event, "DISCARDED");
            EventEnvelope envelope = event.envelope();
            if (parked.openOf(connection, source, envelope.subject()).isEmpty()) {
                parked.unblock(connection, source, envelope.subject());
            }
            audit.write(connection, by, "discard", source + " " + epoch + "/" + shard + "/" + sequence);
        }
    }
}
