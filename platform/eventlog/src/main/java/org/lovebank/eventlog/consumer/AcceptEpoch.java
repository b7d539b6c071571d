package org.lovebank.eventlog.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lovebank.eventlog.consumer.InboxRefusal.NotANewerEpoch;
import org.lovebank.eventlog.inbox.InboxCursors;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.management.Audit;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.problem.Refused;

/**
 * Goes on after a source was restored to an older state: an operator has compared what this house applied with what the
 * source still knows, and says from which number on the source is to be believed again.
 */
@ApplicationScoped
class AcceptEpoch {

    private final DataSource dataSource;
    private final InboxCursors cursors;
    private final Audit audit;

    AcceptEpoch(DataSource dataSource, InboxCursors cursors, Audit audit) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.audit = audit;
    }

    /** The shard's next event is {@code last + 1} of {@code epoch}. */
    void of(String source, int shard, int epoch, long last, Signed by) {
        QuarkusTransaction.requiringNew().call(() -> {
            accept(source, shard, epoch, last, by);
            return true;
        });
    }

    private void accept(String source, int shard, int epoch, long last, Signed by) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Cursor here = cursors.lock(connection, source, shard);
            if (epoch <= here.epoch() || last < 0 || last > here.last()) {
                throw new Refused(new NotANewerEpoch(here.epoch(), here.last()));
            }
            cursors.move(connection, source, shard, new Cursor(epoch, last, here.offset()));
            audit.write(
                    connection,
                    by,
                    "accept-epoch",
                    source + " shard=" + shard + " from=" + here.epoch() + "/" + here.last() + " to=" + epoch + "/"
                            + last);
        }
    }
}
