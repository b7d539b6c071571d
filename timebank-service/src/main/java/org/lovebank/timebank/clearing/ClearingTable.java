package org.lovebank.timebank.clearing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lovebank.paper.Csv;
import org.lovebank.timebank.clearing.ClearingStatement.PairInMonth;

/** A clearing statement as a table: a row a pair, and under it the lines that were asked for. */
final class ClearingTable {

    private ClearingTable() {}

    static byte[] of(ClearingStatement statement) {
        Csv table = new Csv();
        table.row("网点间清算 Clearing", statement.branchId(), statement.month(), statement.zone());
        table.row(
                "对方网点 Counterparty",
                "编号 Id",
                "期初(分钟) Opening",
                "转出(分钟) Sent",
                "转入(分钟) Received",
                "期末(分钟) Closing",
                "笔数 Transfers",
                "上限(分钟) Limit");
        for (PairInMonth pair : statement.pairs()) {
            table.row(
                    pair.counterpartyName(),
                    pair.counterpartyId(),
                    pair.openingMinutes(),
                    pair.sentMinutes(),
                    pair.receivedMinutes(),
                    pair.closingMinutes(),
                    pair.transfers(),
                    pair.limitMinutes());
            Optional.ofNullable(pair.lines()).ifPresent(lines -> {
                table.row("序号 No.", "入账时间 Recorded", "类别 Kind", "变动 Change", "余额 Balance", "转账编号 Transfer", "哈希 Hash");
                lines.forEach(line -> table.row(
                        line.sequence(),
                        line.recordedAt(),
                        line.kind(),
                        line.changeMinutes(),
                        line.balanceMinutes(),
                        line.transferId(),
                        line.hash()));
            });
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
