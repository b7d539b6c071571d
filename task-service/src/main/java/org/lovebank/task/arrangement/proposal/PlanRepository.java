package org.lovebank.task.arrangement.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A proposal as the plan that it is, while some seats are answered and others are not. */
@ApplicationScoped
public class PlanRepository {

    private static final String PUT = "insert into proposal_line (arrangement_id, id, order_id, volunteer_id, change,"
            + " starts_at, score, factors, state, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (arrangement_id, order_id, volunteer_id) do update set change = excluded.change,"
            + " starts_at = excluded.starts_at, score = excluded.score, factors = excluded.factors,"
            + " state = excluded.state, replaced = false, assignment_id = null, changed_at = excluded.changed_at"
            + " where proposal_line.state in ('PROPOSED', 'CALLED_OFF') returning *";

    private final ProposalRepository proposals;
    private final DataSource database;

    PlanRepository(ProposalRepository proposals, DataSource database) {
        this.proposals = proposals;
        this.database = database;
    }

    /** Every line of a proposal. */
    public List<Line> lines(UUID arrangementId) {
        return proposals.read(
                "select * from proposal_line where arrangement_id = ? order by id", List.of(arrangementId));
    }

    /** Puts seats into the plan; whoever stood by for one of them has it now. Who refused it keeps their no. */
    public List<Line> put(UUID arrangementId, List<Line> seats, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            List<Line> lines = new ArrayList<>();
            for (Line seat : seats) {
                ProposalRepository.bind(put, arrangementId, seat, connection, now);
                try (ResultSet row = put.executeQuery()) {
                    while (row.next()) {
                        lines.add(ProposalRepository.line(row));
                    }
                }
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes a seat out of the plan of which nobody was told yet. */
    public void takeOut(UUID lineId, Instant now) {
        String sql =
                "update proposal_line set state = 'CALLED_OFF', changed_at = ? where id = ? and state = 'PROPOSED'";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            ProposalRepository.bind(update, List.of(now, lineId));
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
