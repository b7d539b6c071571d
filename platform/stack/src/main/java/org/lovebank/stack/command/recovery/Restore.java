package org.lovebank.stack.command.recovery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.backup.BackupFolder;
import org.lovebank.stack.backup.Restore.Done;
import org.lovebank.stack.database.PostgresBinaries;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.turn.OneAtATime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Goes back to what a backup knew at a moment, and begins a new epoch: whoever heard more will say so.",
            "With --house one house goes back and the others keep what they have; ./lovebank reconcile HOUSE then lists",
            "the difference. Without it all four go back, and Kafka's and PostgreSQL's data are set aside, not deleted.",
            "Afterwards: ./lovebank up"
        })
public final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder that was given to ./lovebank backup.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "The moment, such as 2026-11-27T13:20:00Z (default: the newest that the archive knows).")
    private @Nullable Instant to;

    @Option(names = "--house", paramLabel = "HOUSE", description = "volunteer, timebank, task or gateway.")
    private @Nullable House house;

    @Override
    public Integer call() throws Exception {
        StackHome home = StackHome.fromEnvironment();
        return OneAtATime.in(home, () -> from(home));
    }

    private int from(StackHome home) throws Exception {
        Path bin = PostgresBinaries.in(home.root().resolve(PostgresBinaries.FOLDER));
        String password = new Secrets(home.secrets()).password(Secrets.POSTGRES);
        org.lovebank.stack.backup.Restore restore =
                new org.lovebank.stack.backup.Restore(home, bin, password, Clock.systemUTC());
        BackupFolder backups = new BackupFolder(folder);
        Optional<Instant> moment = Optional.ofNullable(to);
        if (house == null) {
            Done done = restore.street(backups, moment);
            System.out.printf("all four databases are restored; epoch %d begins with ./lovebank up%n", done.epoch());
        } else {
            Done done = restore.house(house, backups, moment);
            System.out.printf(
                    "%s is restored, %d rows; epoch %d begins with ./lovebank up%n",
                    house.word(), done.rows(), done.epoch());
        }
        return CommandLine.ExitCode.OK;
    }
}
