package org.lovebank.stack.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.demo.journey.Story;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays one story through the public API: register, wish, claim, help, confirm, deposit, convert, redeem.",
            "Every step is asserted; exit code 1 and the step's name when one fails. Can be played again and again."
        })
final class Demo implements Callable<Integer> {
    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        StackHome home = StackHome.fromEnvironment();
        String gateway = GatewayCall.of(home).base();
        String password = new Secrets(home.secrets()).password(Secrets.ADMIN);
        PrintStream out = Terminal.out();
        if (!json) {
            out.println("the journey, through " + gateway);
        }
        JourneyReport report = Journey.play(gateway, password, step -> tell(step, out));
        if (json) {
            out.println(report.json());
        } else {
            out.println();
            report.printPassbook(out);
        }
        report.failedStep().ifPresent(step -> System.err.println("failed: " + step));
        return report.ok() ? Lovebank.GOOD : Lovebank.FAILED;
    }

    private void tell(Story.Step step, PrintStream out) {
        if (!json) {
            out.printf("  %-6s %6d ms  %s%n", step.ok() ? "ok" : "FAILED", step.millis(), step.name());
            if (!step.ok()) {
                out.println("                   " + step.problem());
            }
        }
    }
}
