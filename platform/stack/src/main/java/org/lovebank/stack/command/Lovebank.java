package org.lovebank.stack.command;

import org.lovebank.stack.command.recovery.Backup;
import org.lovebank.stack.command.recovery.Reconciliation;
import org.lovebank.stack.command.recovery.Restore;
import org.lovebank.stack.street.StreetFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The front door of the launcher; exit codes: 0 good, 1 a check failed, 2 wrong usage, 77 not run. */
@Command(
        name = "lovebank",
        description = "The whole suite on one machine, without containers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Doctor.class,
            Demo.class,
            Sandbox.class,
            OpenApi.class,
            Token.class,
            Verify.class,
            Backup.class,
            Restore.class,
            Reconciliation.class
        })
public final class Lovebank implements Runnable {
    static final int GOOD = 0;
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Lovebank()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            System.err.println();
            System.err.println("failed: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
            if (failure instanceof StreetFailure known) {
                known.logEnd().forEach(said -> System.err.println("  | " + said));
            } else if (System.getenv("LOVEBANK_DEBUG") != null) {
                failure.printStackTrace();
            }
            return FAILED;
        });
        System.exit(line.execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: up, down, status, logs, doctor, demo, sandbox, openapi, token, verify, backup, restore, reconcile");
    }
}
