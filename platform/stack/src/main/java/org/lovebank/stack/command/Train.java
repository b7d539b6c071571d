package org.lovebank.stack.command;

import java.util.concurrent.Callable;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.street.Training;
import picocli.CommandLine.Command;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Starts each running program once more on the side and keeps what its JVM learned for the next start.",
            "./lovebank up does this by itself, in the background, when a program was built anew."
        })
final class Train implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        new Training(StackHome.fromEnvironment(), new Up.Lines(Terminal.out())).run();
        return Lovebank.GOOD;
    }
}
