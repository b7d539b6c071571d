package org.lovebank.stack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.demo.journey.Story;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays one story through the public API: register, wish, claim, help, confirm, deposit, convert, redeem.",
            "Every step is asserted; exit code 1 and the step's name when one fails. Can be played again and again.",
            "Through this checkout's own street, or through any gateway whose administrator's password is at hand."
        })
final class Demo implements Callable<Integer> {
    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private @Nullable Elsewhere elsewhere;

    @Override
    public Integer call() throws IOException {
        StackHome home = StackHome.fromEnvironment();
        String gateway = elsewhere == null ? GatewayCall.of(home).base() : elsewhere.gateway;
        String password = elsewhere == null
                ? new Secrets(home.secrets()).password(Secrets.ADMIN)
                : Files.readString(elsewhere.passwordFile).strip();
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

    /** Another street than this checkout's own, such as the one in containers. */
    private static final class Elsewhere {
        @Option(names = "--gateway", required = true, paramLabel = "URL", description = "Where that gateway listens.")
        private String gateway = "";

        @Option(
                names = "--password-file",
                required = true,
                paramLabel = "FILE",
                description = "A file with the password of its administrator.")
        private Path passwordFile = Path.of("");
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
