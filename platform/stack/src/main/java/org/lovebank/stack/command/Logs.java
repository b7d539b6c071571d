package org.lovebank.stack.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.part.LogTail;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.PartHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "Prints the end of a part's log, or of every part's.")
final class Logs implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "part",
            description = "postgres, kafka, volunteer, timebank, task or gateway; task-2 is a second replica.")
    private @Nullable String part;

    @Option(names = "--lines", paramLabel = "N", description = "How many lines (default: 40).", defaultValue = "40")
    private int lines;

    @Override
    public Integer call() {
        StackHome home = StackHome.fromEnvironment();
        List<String> names = PartHealth.names(home);
        if (part != null && !names.contains(part)) {
            throw new ParameterException(spec.commandLine(), "no part is called " + part + "; there are " + names);
        }
        for (String name : part == null ? names : List.of(part)) {
            System.out.println("== " + name + " · " + home.log(name));
            LogTail.of(home.log(name), lines).forEach(System.out::println);
        }
        return Lovebank.GOOD;
    }
}
