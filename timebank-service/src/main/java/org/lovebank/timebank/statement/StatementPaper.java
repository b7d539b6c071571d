package org.lovebank.timebank.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.paper.Paper;
import org.lovebank.paper.PaperSettings;
import org.lovebank.timebank.passbook.PassbookLine;

/** A statement as a paper to sign and file. */
@ApplicationScoped
class StatementPaper {

    private static final String PAGE = "/api/v1/statements/verification/page";

    private final Paper paper;
    private final Optional<String> address;

    StatementPaper(Paper paper, PaperSettings settings) {
        this.paper = paper;
        this.address = settings.address().map(where -> where.replaceAll("/+$", "") + PAGE);
    }

    byte[] of(Statement statement) {
        List<Row> rows = statement.lines().stream().map(Row::of).toList();
        Check check = new Check(
                address.map(page -> page + "?code=" + statement.checkCode()).orElse(statement.checkCode()),
                address.orElse(PAGE));
        return paper.print(Templates.statement(statement, StatementWords.time(statement.issuedAt()), check, rows)
                .render());
    }

    /** Made by the template engine out of templates/StatementPaper. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statement(Statement statement, String issuedAt, Check check, List<Row> rows);
    }

    /** How the paper is verified: what its QR code holds, and the page for who types the check code. */
    public record Check(String qr, String page) {}

    /** A line as it is printed. */
    public record Row(
            long number,
            String time,
            String place,
            String content,
            String duration,
            long cumulative,
            String witness,
            String change,
            long balance,
            String recordedAt,
            String hash) {

        static Row of(PassbookLine line) {
            return new Row(
                    line.sequence(),
                    StatementWords.time(line.servedAt()),
                    orDash(line.place()),
                    StatementWords.told(line),
                    line.durationMinutes() == 0 ? "—" : Long.toString(line.durationMinutes()),
                    line.cumulativeMinutes(),
                    orDash(line.witness()),
                    signed(line.changeMinutes()),
                    line.balanceMinutes(),
                    StatementWords.time(line.recordedAt()),
                    line.hash());
        }

        private static String orDash(@Nullable String text) {
            return text == null ? "—" : text;
        }

        private static String signed(long minutes) {
            return minutes > 0 ? "+" + minutes : Long.toString(minutes);
        }
    }
}
