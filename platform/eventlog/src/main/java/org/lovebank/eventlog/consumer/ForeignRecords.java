package org.lovebank.eventlog.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.lovebank.eventlog.wire.Arrival.Foreign;
import org.lovebank.eventlog.wire.LogPage;

/** The table {@code inbox_foreign}: records that do not belong on their topic, kept as they came. */
@ApplicationScoped
class ForeignRecords {

    void keep(Connection connection, Foreign foreign) throws SQLException {
        String insert = """
                insert into inbox_foreign (topic, shard, kafka_offset, reason, headers, key, value)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)
                """;
        ConsumerRecord<byte[], byte[]> record = foreign.record();
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, record.topic());
            statement.setInt(2, record.partition());
            statement.setLong(3, record.offset());
            statement.setString(4, foreign.reason().replace("\u0000", "\uFFFD"));
            statement.setString(5, headers(record));
            statement.setBytes(6, record.key());
            statement.setBytes(7, record.value());
            statement.executeUpdate();
        }
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            headers.put(
                    header.key().replace("\u0000", "\uFFFD"),
                    value == null ? "" : new String(value, UTF_8).replace("\u0000", "\uFFFD"));
        }
        return new String(LogPage.write(headers), UTF_8);
    }
}
