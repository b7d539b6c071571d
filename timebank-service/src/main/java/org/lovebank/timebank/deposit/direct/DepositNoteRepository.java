package org.lovebank.timebank.deposit.direct;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.lovebank.timebank.ledger.journal.ArrayColumns;
import org.lovebank.timebank.ledger.lane.Enclosure;

/**
 * Keeps the notes where the registry's copies of records are kept: version 0, so that whatever the registry says of the
 * same record later takes its place.
 */
@ApplicationScoped
class DepositNoteRepository implements Enclosure.Table {

    private static final String INSERT = """
            insert into deposit (record_id, volunteer_id, record_version, record_state, wanted, reached, minutes,
              category_code, area_path, served_from, served_to, place, content, witness, changed_at, version)
            select u.id, u.volunteer, 0, 'DIRECT', u.stage, u.stage, u.minutes, u.category, u.area, u.served_from,
                   u.served_to, u.place, u.content, u.witness, u.at, 0
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[],
                          ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                as u (id, volunteer, stage, minutes, category, area, served_from, served_to, place, content, witness, at)
            on conflict (record_id) do nothing
            """;

    @Override
    public void write(Connection connection, List<Enclosure> enclosures) throws SQLException {
        // Sorted, so that lanes which meet at a record wait for each other in one order.
        List<DepositNote> notes = enclosures.stream()
                .map(DepositNote.class::cast)
                .sorted(Comparator.comparing(note -> note.request().recordId()))
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new ArrayColumns<>(insert, notes)
                    .uuids(note -> note.request().recordId())
                    .uuids(DepositNote::volunteerId)
                    .texts(note -> note.available() ? "AVAILABLE" : "PENDING")
                    .ints(note -> note.request().minutes())
                    .texts(note -> note.request().categoryCode())
                    .texts(note -> note.area().value())
                    .instants(note -> note.request().servedFrom())
                    .instants(DepositNote::servedTo)
                    .texts(note -> note.request().place())
                    .texts(note -> note.request().content())
                    .texts(note -> note.request().witness())
                    .instants(DepositNote::at);
            insert.executeUpdate();
        }
    }
}
