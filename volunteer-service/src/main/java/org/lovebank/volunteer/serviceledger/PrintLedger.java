package org.lovebank.volunteer.serviceledger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lovebank.paper.Paper;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.serviceledger.LedgerRefusal.LedgerTooLongToPrint;

/** The service ledger of a month on paper, to sign and file; longer ones are taken out as a table. */
@ApplicationScoped
class PrintLedger {

    private static final int MOST_LINES = 2000;
    private static final int MINUTES = 60;

    private final ReadLedger readLedger;
    private final KnownAreas areas;
    private final Paper paper;

    PrintLedger(ReadLedger readLedger, KnownAreas areas, Paper paper) {
        this.readLedger = readLedger;
        this.areas = areas;
        this.paper = paper;
    }

    byte[] of(LedgerQuestion question) {
        List<LedgerLine> lines = readLedger.some(question, MOST_LINES + 1);
        if (lines.size() > MOST_LINES) {
            throw new Refused(new LedgerTooLongToPrint(MOST_LINES));
        }
        int minutes = lines.stream().mapToInt(LedgerLine::minutes).sum();
        String months = question.from().equals(question.to())
                ? question.from().toString()
                : question.from() + " 至 " + question.to();
        Heading heading = new Heading(
                areas.described(question.place().value()).name(),
                months,
                lines.size(),
                minutes / MINUTES + " 小时 " + minutes % MINUTES + " 分");
        return paper.print(
                Templates.ledger(heading, lines.stream().map(Row::of).toList()).render());
    }

    /** Made by the template engine out of templates/PrintLedger. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance ledger(Heading heading, List<Row> rows);
    }

    /** What stands above the lines. */
    public record Heading(String place, String months, int records, String total) {}

    /** A line as it is printed. */
    public record Row(
            String servedOn,
            String volunteerNo,
            String volunteer,
            String category,
            String project,
            String content,
            String place,
            int minutes,
            int recipients,
            String witness) {

        static Row of(LedgerLine line) {
            return new Row(
                    line.servedOn().toString(),
                    line.volunteerNo(),
                    line.volunteer(),
                    org.lovebank.events.category.ServiceCategory.valueOf(line.categoryCode())
                            .chinese(),
                    line.projectName(),
                    line.content(),
                    line.place(),
                    line.minutes(),
                    line.beneficiaryIds().size(),
                    line.witness());
        }
    }
}
