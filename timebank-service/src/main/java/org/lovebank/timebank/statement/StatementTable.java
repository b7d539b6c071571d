package org.lovebank.timebank.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.lovebank.paper.Csv;
import org.lovebank.timebank.passbook.PassbookLine;

/** A statement as a table: one row a line, the six fields first. */
final class StatementTable {

    static final List<String> COLUMNS = List.of(
            "时间 Time",
            "地点 Place",
            "内容 Content",
            "服务时长(分钟) Duration",
            "累计服务时长(分钟) Cumulative",
            "见证人 Witness",
            "类别 Kind",
            "变动(分钟) Change",
            "余额(分钟) Balance",
            "入账时间 Recorded",
            "序号 No.",
            "转账编号 Transfer",
            "哈希 Hash");

    private StatementTable() {}

    /**
     * Writes it page by page as CSV.
     *
     * @param pageAfter the lines after a number; none at the end
     */
    static void write(OutputStream out, Statement head, long before, LongFunction<List<PassbookLine>> pageAfter)
            throws IOException {
        Csv table = new Csv();
        above(head).forEach(row -> table.row(row.toArray()));
        table.row(COLUMNS);
        List<PassbookLine> page = pageAfter.apply(before);
        while (!page.isEmpty()) {
            page.forEach(line -> table.row(cells(line).toArray()));
            out.write(table.drain().getBytes(StandardCharsets.UTF_8));
            page = pageAfter.apply(page.getLast().sequence());
        }
        out.write(table.drain().getBytes(StandardCharsets.UTF_8));
    }

    /** What stands above the columns. */
    static List<List<Object>> above(Statement statement) {
        return List.of(
                List.of("对账单 Statement", statement.number(), statement.branchName()),
                List.of("期间 Period", statement.from(), statement.to(), statement.zone()),
                List.of("期初余额 Opening", statement.openingMinutes(), "期末余额 Closing", statement.closingMinutes()));
    }

    /** A line under the columns; what it does not have is null. */
    static List<@Nullable Object> cells(PassbookLine line) {
        return Arrays.asList(
                StatementWords.time(line.servedAt()),
                line.place(),
                StatementWords.content(line),
                line.durationMinutes(),
                line.cumulativeMinutes(),
                line.witness(),
                StatementWords.kind(line.kind()),
                line.changeMinutes(),
                line.balanceMinutes(),
                StatementWords.time(line.recordedAt()),
                line.sequence(),
                line.transferId(),
                line.hash());
    }
}
