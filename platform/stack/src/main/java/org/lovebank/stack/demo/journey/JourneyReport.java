package org.lovebank.stack.demo.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.lovebank.stack.demo.api.Api;

/** How a journey went, for machines: {@code ok}, {@code steps}, {@code passbook}. */
public record JourneyReport(List<Story.Step> steps, Optional<Passbook> passbook) {

    /** Whether every step went well, to the passbook at the end. */
    public boolean ok() {
        return passbook.isPresent() && steps.stream().allMatch(Story.Step::ok);
    }

    /** The name of the step that failed; empty when none did. */
    public Optional<String> failedStep() {
        return steps.stream().filter(step -> !step.ok()).map(Story.Step::name).findFirst();
    }

    /** Prints the passbook as its holder would read it. */
    public void printPassbook(PrintStream out) {
        passbook.ifPresent(book -> book.print(out));
    }

    /** One JSON object. */
    public String json() {
        ObjectNode report = Api.JSON.createObjectNode().put("ok", ok());
        report.put("millis", steps.stream().mapToLong(Story.Step::millis).sum());
        ArrayNode all = report.putArray("steps");
        for (Story.Step step : steps) {
            ObjectNode each = all.addObject()
                    .put("name", step.name())
                    .put("ok", step.ok())
                    .put("millis", step.millis());
            if (!step.ok()) {
                each.put("problem", step.problem());
            }
        }
        ArrayNode lines = report.putObject("passbook").putArray("lines");
        passbook.ifPresent(book -> book.lines()
                .forEach(line -> lines.addObject()
                        .put("servedAt", line.servedAt().toString())
                        .put("place", line.place())
                        .put("content", line.content())
                        .put("durationMinutes", line.durationMinutes())
                        .put("cumulativeMinutes", line.cumulativeMinutes())
                        .put("witness", line.witness())));
        return report.toString();
    }
}
