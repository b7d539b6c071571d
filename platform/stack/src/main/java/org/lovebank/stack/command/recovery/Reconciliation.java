package org.lovebank.stack.command.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.reconciliation.Difference;
import org.lovebank.stack.reconciliation.ManagementPort;
import org.lovebank.stack.reconciliation.Reconcile;
import org.lovebank.stack.street.StreetFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what the other houses heard of a restored house that it no longer knows, event by event.",
            "--accept lets them go on from what it still knows; each acceptance is audited.",
            "Exit code 0 when there is no difference, or it was accepted; 1 when there is one."
        })
public final class Reconciliation implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "HOUSE", description = "volunteer, timebank, task or gateway.")
    @SuppressWarnings("NullAway.Init")
    private House house;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(names = "--accept", description = "Accept the new epoch everywhere.")
    private boolean accept;

    @Option(names = "--operator", paramLabel = "ID", description = "Who accepts; no name, an id.")
    private @Nullable String operator;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why.")
    private @Nullable String reason;

    @Override
    public Integer call() throws Exception {
        StackHome home = StackHome.fromEnvironment();
        if (accept && (operator == null || reason == null)) {
            throw new ParameterException(spec.commandLine(), "--accept needs --operator and --reason");
        }
        List<ManagementPort> ports = new ArrayList<>();
        for (House each : House.values()) {
            ports.add(new ManagementPort(each, alive(home, each.word()).managementPort()));
        }
        Reconcile reconcile =
                new Reconcile(ports, "127.0.0.1:" + alive(home, "kafka").port());
        Difference difference = reconcile.with(house);
        if (json) {
            System.out.println(new ObjectMapper().writeValueAsString(difference));
        } else {
            print(difference);
        }
        if (accept && operator != null && reason != null) {
            reconcile.accept(difference, operator, reason);
            System.out.printf("accepted: %d shards go on%n", difference.ahead().size());
            return CommandLine.ExitCode.OK;
        }
        return difference.ahead().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void print(Difference difference) {
        difference
                .forgotten()
                .forEach(event -> System.out.printf(
                        "  %s shard %d #%d  %s  subject %s  %s  heard by %s%n",
                        event.source(),
                        event.shard(),
                        event.sequence(),
                        event.type(),
                        event.subject(),
                        event.occurredAt(),
                        event.heardBy().isEmpty() ? "nobody" : String.join(", ", event.heardBy())));
        System.out.printf(
                "%d events that %s no longer knows%n", difference.forgotten().size(), house.word());
    }

    private static Part alive(StackHome home, String name) {
        return Part.findAlive(home, name).orElseThrow(() -> new StreetFailure(name + " is not running: ./lovebank up"));
    }
}
