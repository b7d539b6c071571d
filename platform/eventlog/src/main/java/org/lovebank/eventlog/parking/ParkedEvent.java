package org.lovebank.eventlog.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.wire.LogPage;

/** An event that could not be applied, or waits behind one. */
record ParkedEvent(EventEnvelope envelope, String data, String reason, String error, int attempts, Instant parkedAt) {

    static ParkedEvent read(ResultSet row) throws SQLException {
        try {
            byte[] envelope = row.getString("envelope").getBytes(UTF_8);
            return new ParkedEvent(
                    LogPage.read(EventEnvelope.class, envelope),
                    row.getString("data"),
                    row.getString("reason"),
                    row.getString("error"),
                    row.getInt("attempts"),
                    row.getObject("parked_at", OffsetDateTime.class).toInstant());
        } catch (IOException impossible) {
            throw new IllegalStateException("an envelope is written by this house only", impossible);
        }
    }

    static String written(EventEnvelope envelope) {
        return new String(LogPage.write(envelope), UTF_8);
    }
}
