package org.lovebank.timebank.ledger.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.journal.TransferTable;

/**
 * Reads the sealed journal line by line: the rows of each stretch, lane by lane, then the checkpoint that seals them. What
 * no checkpoint seals yet comes with the next one. Every page is a statement of its own: a slow reader holds nothing.
 */
@ApplicationScoped
public class ExportJournal {

    private static final int PAGE = 500;

    private final DataSource database;
    private final Checkpoints checkpoints;
    private final TransferTable journal = new TransferTable();

    ExportJournal(DataSource database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /** Whether there is a stretch that begins there. */
    public boolean knows(ExportPosition from) {
        return from.checkpoint() == 0 || checkpoints.find(from.checkpoint()).isPresent();
    }

    /** Hands every line after a position to the reader. */
    public void from(ExportPosition from, Reader reader) throws IOException {
        reader.line(ExportLine.Start.of(from));
        Checkpoint last = checkpoints.find(from.checkpoint()).orElse(null);
        ExportPosition place = from;
        long transfers = 0;
        while (true) {
            List<Checkpoint> next = checkpoints.after(place.checkpoint(), 1);
            if (next.isEmpty()) {
                reader.line(ExportLine.End.of(place.checkpoint(), transfers));
                return;
            }
            Checkpoint seal = next.getFirst();
            Map<Integer, SealedLane> sealed = last == null ? Map.of() : last.lanes();
            for (SealedLane lane : seal.heads()) {
                SealedLane before = sealed.get(lane.lane());
                long since = before == null ? 0 : before.sequence();
                if (lane.lane() >= place.lane()) {
                    long after = lane.lane() == place.lane() ? Math.max(since, place.sequence()) : since;
                    transfers += stretch(place.checkpoint(), lane, after, reader);
                }
            }
            reader.line(ExportLine.CheckpointLine.of(seal));
            last = seal;
            place = new ExportPosition(seal.no(), 0, 0);
        }
    }

    private long stretch(long checkpoint, SealedLane lane, long since, Reader reader) throws IOException {
        long after = since;
        while (after < lane.sequence()) {
            List<Transfer> page = page(lane.lane(), after, (int) Math.min(PAGE, lane.sequence() - after));
            if (page.isEmpty()) {
                // Rows are missing: the outsider sees it by the numbers, and verification names the row.
                break;
            }
            for (Transfer transfer : page) {
                reader.line(ExportLine.TransferLine.of(checkpoint, transfer));
            }
            after = page.getLast().seq();
        }
        return Math.max(0, after - since);
    }

    private List<Transfer> page(int lane, long after, int limit) {
        try (Connection connection = database.getConnection()) {
            return journal.read(connection, lane, after, limit);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Whoever takes the lines. */
    public interface Reader {
        void line(ExportLine line) throws IOException;
    }
}
