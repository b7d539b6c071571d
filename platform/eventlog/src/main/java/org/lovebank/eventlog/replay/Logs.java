package org.lovebank.eventlog.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.lovebank.eventlog.LogRecord;
import org.lovebank.eventlog.LogSource;
import org.lovebank.eventlog.log.Epochs;
import org.lovebank.eventlog.replay.ReplayRefusal.NoSuchLog;
import org.lovebank.eventlog.wire.LogPage;
import org.lovebank.eventlog.wire.LogPage.Heads;
import org.lovebank.eventlog.wire.LogPage.Line;
import org.lovebank.problem.Refused;

/** The logs of this house, read page by page. */
@ApplicationScoped
class Logs {

    static final int LONGEST_PAGE = 1000;

    private final DataSource dataSource;
    private final Instance<LogSource> sources;

    Logs(DataSource dataSource, @Any Instance<LogSource> sources) {
        this.dataSource = dataSource;
        this.sources = sources;
    }

    LogPage page(String source, int shard, long after, int limit) throws SQLException {
        LogSource log = named(source, shard);
        try (Connection connection = dataSource.getConnection()) {
            List<LogRecord> rows = log.read(connection, shard, after, Math.clamp(limit, 1, LONGEST_PAGE));
            return page(source, shard, rows, Epochs.of(connection, source));
        }
    }

    Heads heads(String source) throws SQLException {
        LogSource log = named(source, 0);
        try (Connection connection = dataSource.getConnection()) {
            long[] heads = log.heads(connection);
            return heads(source, heads, Epochs.of(connection, source));
        }
    }

    static LogPage page(String source, int shard, List<LogRecord> rows, Epochs epochs) {
        List<Line> lines = rows.stream()
                .map(row -> Line.of(row, epochs.lineage(shard, row.sequence())))
                .toList();
        return new LogPage(source, shard, lines);
    }

    static Heads heads(String source, long[] heads, Epochs epochs) {
        return new Heads(
                source,
                epochs.now(0).number(),
                IntStream.range(0, heads.length)
                        .mapToObj(shard -> epochs.now(shard).base())
                        .toList(),
                Arrays.stream(heads).boxed().toList(),
                IntStream.range(0, heads.length).mapToObj(epochs::lineage).toList());
    }

    LogSource named(String source, int shard) {
        return sources.stream()
                .filter(log -> log.name().equals(source) && shard >= 0 && shard < log.shards())
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchLog(source, shard)));
    }

    List<LogSource> all() {
        return sources.stream().toList();
    }
}
