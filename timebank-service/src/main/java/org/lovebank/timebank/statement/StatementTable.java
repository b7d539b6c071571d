package org.lovebank.timebank.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import org.lovebank.paper.Csv;
import org.lovebank.timebank.passbook.PassbookLine;

/** A statement as a table: one row a line, the six fields first. */
final class StatementTable {

    private StatementTable() {}

    /**
     * Writes it page by page.
     *
     * @param pageAfter the lines after a number; none at the end
     */
    static void write(OutputStream out, Statement head, long before, LongFunction<List<PassbookLine>> pageAfter)
            throws IOException {
        Csv table = head(head);
        List<PassbookLine> page = pageAfter.apply(before);
        while (!page.isEmpty()) {
            page.forEach(line -> add(table, line));
            out.write(table.drain().getBytes(StandardCharsets.UTF_8));
            page = pageAfter.apply(page.getLast().sequence());
        }
        out.write(table.drain().getBytes(StandardCharsets.UTF_8));
    }

    private static Csv head(Statement statement) {
        Csv table = new Csv();
        table.row("对账单 Statement", statement.number(), statement.branchName());
        table.row("期间 Period", statement.from(), statement.to(), statement.zone());
        table.row("期初余额 Opening", statement.openingMinutes(), "期末余额 Closing", statement.closingMinutes());
        table.row(
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
        return table;
    }

    private static void add(Csv table, PassbookLine line) {
        table.row(
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
