package org.lovebank.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What a passbook shows (爱心存折): six fields a line. */
public record Passbook(List<Line> lines) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static Passbook of(JsonNode items) {
        List<Line> lines = new ArrayList<>();
        items.forEach(item -> lines.add(Line.of(item)));
        return new Passbook(lines);
    }

    void print(PrintStream out) {
        out.println("爱心存折 passbook");
        out.printf(
                "  %s  %s  %s  %s  %s  %s%n",
                wide("时间", 16), wide("地点", 20), wide("内容", 28), wide("时长", 8), wide("累计", 8), "见证人");
        for (Line line : lines) {
            out.printf(
                    "  %s  %s  %s  %s  %s  %s%n",
                    WHEN.format(line.servedAt()),
                    wide(line.place(), 20),
                    wide(line.content(), 28),
                    wide(line.durationMinutes() + " 分钟", 8),
                    wide(line.cumulativeMinutes() + " 分钟", 8),
                    line.witness());
        }
    }

    /** Padded for a terminal, in which a Chinese character takes two columns. */
    private static String wide(String text, int columns) {
        int taken = text.codePoints().map(point -> point > 0x2e80 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(0, columns - taken));
    }

    /** One service, as its holder reads it. */
    public record Line(
            Instant servedAt,
            String place,
            String content,
            int durationMinutes,
            int cumulativeMinutes,
            String witness) {

        static Line of(JsonNode item) {
            for (String field :
                    List.of("servedAt", "place", "content", "durationMinutes", "cumulativeMinutes", "witness")) {
                Story.expect(!item.path(field).asText().isBlank(), "a passbook line has " + field, item);
            }
            return new Line(
                    Instant.parse(item.path("servedAt").asText()),
                    item.path("place").asText(),
                    item.path("content").asText(),
                    item.path("durationMinutes").asInt(),
                    item.path("cumulativeMinutes").asInt(),
                    item.path("witness").asText());
        }
    }
}
