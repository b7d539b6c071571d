package org.lovebank.volunteer.serviceledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lovebank.http.Time;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.person.People;

/** Reads final records in the order in which was served, a few hundred rows at a time, however many there are. */
@ApplicationScoped
class LedgerRepository {

    private static final int FETCHED = 500;
    private static final int NAMES = 5_000;
    private static final String LINES = "select r.id, r.served_from, r.area_path, v.volunteer_no, r.volunteer_id,"
            + " p.wrapped_key, p.sealed, r.category_code, r.project_name, r.place, r.content, r.minutes,"
            + " r.beneficiary_ids, r.witness_name, r.evidence_grade, r.source, p.wrapped_by from service_record r"
            + " join volunteer v on v.id = r.volunteer_id join person p on p.id = r.volunteer_id"
            + " where r.state = 'FINAL' and (r.area_path = ? or r.area_path like ?)"
            + " and r.served_from >= ? and r.served_from < ? and (r.served_from, r.id) > (?, ?)";
    private static final String OF_TEAM = " and exists (select from team_membership m where m.team_id = ?"
            + " and m.volunteer_id = r.volunteer_id and m.joined_at <= r.served_to"
            + " and (m.left_at is null or m.left_at >= r.served_from))";

    private final AgroalDataSource database;
    private final People people;

    LedgerRepository(AgroalDataSource database, People people) {
        this.database = database;
        this.people = people;
    }

    /** Hands over line by line, within the caller's transaction: the database sends them as they are taken. */
    void each(LedgerQuestion question, Mark after, int most, Consumer<LedgerLine> taker) {
        String query = LINES + (question.teamId().isPresent() ? OF_TEAM : "")
                + (question.category().isPresent() ? " and r.category_code = ?" : "")
                + (question.recipients().isPresent() ? " and r.beneficiary_ids && ?" : "")
                + " order by r.served_from, r.id limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCHED);
            List<Object> values = values(question, after, most);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            Map<UUID, String> names = new RecentNames();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.accept(line(row, names));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Object> values(LedgerQuestion question, Mark after, int most) {
        List<Object> values = new ArrayList<>(List.of(
                question.place().value(),
                question.place() + ".%",
                question.begin().atOffset(ZoneOffset.UTC),
                question.end().atOffset(ZoneOffset.UTC),
                after.servedFrom().atOffset(ZoneOffset.UTC),
                after.recordId()));
        question.teamId().ifPresent(values::add);
        question.category().map(Enum::name).ifPresent(values::add);
        question.recipients().map(ids -> ids.toArray(UUID[]::new)).ifPresent(values::add);
        values.add(most);
        return values;
    }

    private LedgerLine line(ResultSet row, Map<UUID, String> names) throws SQLException {
        UUID volunteer = row.getObject(5, UUID.class);
        String name = names.get(volunteer);
        if (name == null) {
            name = people.read(volunteer, row.getBytes(6), row.getString(17), row.getBytes(7))
                    .map(PersonalData::maskedName)
                    .orElse("");
            names.put(volunteer, name);
        }
        Instant servedFrom = row.getObject(2, OffsetDateTime.class).toInstant();
        return new LedgerLine(
                row.getObject(1, UUID.class),
                servedFrom,
                LocalDate.ofInstant(servedFrom, Time.DAYS),
                row.getString(3),
                row.getString(4),
                name,
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                List.of((UUID[]) row.getArray(13).getArray()),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }

    /** The line after which reading goes on. */
    record Mark(Instant servedFrom, UUID recordId) {

        /** Before every line of a question. */
        static Mark before(LedgerQuestion question) {
            return new Mark(question.begin(), new UUID(0, 0));
        }
    }

    /** The names of whom was written last. */
    private static final class RecentNames extends LinkedHashMap<UUID, String> {

        private static final long serialVersionUID = 1;

        RecentNames() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > NAMES;
        }
    }
}
