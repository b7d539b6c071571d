package org.lovebank.task.arrangement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.task.arrangement.proposal.Line.LineState;

/** What becomes of proposed seats. */
@ApplicationScoped
public class AnswerRepository {

    private final DataSource database;

    AnswerRepository(DataSource database) {
        this.database = database;
    }

    /** A seat that somebody refused and nobody has been asked for since; what another takes just now is skipped. */
    public Optional<Refused> refused() {
        String sql = "select * from proposal_line where state in ('DECLINED', 'TIMEOUT', 'REFUSED') and not replaced"
                + " order by changed_at, id limit 1 for update skip locked";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Refused(row.getObject("arrangement_id", UUID.class), ProposalRepository.line(row)))
                    : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A refused line with the arrangement that it belongs to. */
    public record Refused(UUID arrangementId, Line line) {}

    public void offered(UUID lineId, UUID assignmentId, Instant now) {
        write(
                "update proposal_line set state = 'OFFERED', assignment_id = ?, changed_at = ? where id = ?",
                List.of(assignmentId, now, lineId));
    }

    /** The volunteer answered, or did not in time. */
    public void answered(UUID assignmentId, LineState state, Instant now) {
        write(
                "update proposal_line set state = ?, changed_at = ? where assignment_id = ?",
                List.of(state.name(), now, assignmentId));
    }

    public void refusedToOffer(UUID lineId, String code, Instant now) {
        write(
                "update proposal_line set state = 'REFUSED', refusal = ?, changed_at = ? where id = ?",
                List.of(code, now, lineId));
    }

    public void replaced(UUID lineId) {
        write("update proposal_line set replaced = true where id = ?", List.of(lineId));
    }

    private void write(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            ProposalRepository.bind(update, values);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
