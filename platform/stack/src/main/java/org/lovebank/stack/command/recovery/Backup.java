package org.lovebank.stack.command.recovery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.lovebank.stack.backup.BackUp;
import org.lovebank.stack.backup.BackupFolder;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.StreetFailure;
import org.lovebank.stack.turn.OneAtATime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a base backup of PostgreSQL, all four databases, while everything runs, and archives what is written",
            "from then on into the same folder: ./lovebank restore DIR --to TIME goes back to any moment since.",
            "The secrets are not in it: keep .lovebank/secrets elsewhere, without them a backup cannot be read."
        })
public final class Backup implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A folder on another disk, best on another machine.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        StackHome home = StackHome.fromEnvironment();
        return OneAtATime.in(home, () -> into(home));
    }

    private int into(StackHome home) throws Exception {
        Part postgres = Part.findAlive(home, "postgres")
                .orElseThrow(() -> new StreetFailure("PostgreSQL is not running: ./lovebank up"));
        Superuser server = new Superuser(postgres.port(), new Secrets(home.secrets()).password(Secrets.POSTGRES));
        Path base = new BackUp(home, Clock.systemUTC()).into(new BackupFolder(folder), server, home.data("postgres"));
        System.out.println("complete: " + base);
        return CommandLine.ExitCode.OK;
    }
}
