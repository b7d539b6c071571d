package org.lovebank.volunteer.notice.board;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.notice.NoticeView;
import org.lovebank.volunteer.person.People;

/** Reads the lines of a notice with the names as their owners keep them now: whose key is gone has no name. */
@ApplicationScoped
class LineRepository {

    private static final String NAMELESS = "**";
    private static final String LINES =
            "select l.position, l.person_id, p.wrapped_key, p.sealed, l.amount, l.words, l.state,"
                    + " exists (select from consent c where c.person_id = l.person_id and c.purpose = 'PUBLICATION'"
                    + " and c.data_class = 'CHILD' and c.withdrawn_at is null), p.wrapped_by from notice_line l"
                    + " left join person p on p.id = l.person_id where l.notice_id = ? and l.position > ?"
                    + " and (? or l.state = 'SHOWN') order by l.position limit ?";

    private final AgroalDataSource database;
    private final People people;

    LineRepository(AgroalDataSource database, People people) {
        this.database = database;
        this.people = people;
    }

    /**
     * Lines after a number.
     *
     * @param all those too that were taken down
     * @param childUnder who is younger is named only with a guardian's consent to publication
     */
    List<NoticeView.Line> of(UUID noticeId, int after, boolean all, int childUnder, LocalDate today, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setObject(1, noticeId);
            select.setInt(2, after);
            select.setBoolean(3, all);
            select.setInt(4, limit);
            List<NoticeView.Line> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row, childUnder, today));
                }
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private NoticeView.Line line(ResultSet row, int childUnder, LocalDate today) throws SQLException {
        UUID person = row.getObject(2, UUID.class);
        boolean childNamed = row.getBoolean(8);
        String name = person == null
                ? ""
                : people.read(person, row.getBytes(3), row.getString(9), row.getBytes(4))
                        .filter(data -> childNamed || !data.isYoungerThan(childUnder, today))
                        .map(data -> data.maskedName())
                        .orElse(NAMELESS);
        return new NoticeView.Line(
                row.getInt(1), name, row.getObject(5, Long.class), row.getString(6), row.getString(7));
    }
}
