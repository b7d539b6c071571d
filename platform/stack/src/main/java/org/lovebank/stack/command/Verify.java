package org.lovebank.stack.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.proof.TrustedKeys;
import org.lovebank.stack.proof.VerifyFromOutside;
import org.lovebank.stack.proof.WalkReport;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the love bank's ledger from outside, by the public format alone (docs/ledger-proof.md):",
            "hash chain, running balances, checkpoints and their signatures. Reads the running database, or an export.",
            "Exit code 0 when everything holds, 1 when something does not; then the first bad row is named."
        })
final class Verify implements Callable<Integer> {

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "An export of GET /ledger/export instead of the database; - reads standard input.")
    private @Nullable String export;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Checkpoints that were kept, one JSON object a line: shows a lost tail or an older state.")
    private @Nullable Path checkpoints;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "The public keys to believe, as GET /ledger/checkpoint-keys gave them; else this stack's own.")
    private @Nullable Path keys;

    @Override
    public Integer call() throws IOException, SQLException {
        StackHome home = StackHome.fromEnvironment();
        List<String> copies = checkpoints == null ? List.of() : Files.readAllLines(checkpoints);
        VerifyFromOutside verify = new VerifyFromOutside(trusted(home), copies);
        WalkReport report = export == null ? database(home, verify) : file(export, verify);
        if (json) {
            System.out.println(new ObjectMapper().writeValueAsString(report));
        } else {
            System.out.printf(
                    "%d transfers, %d of them not sealed yet; %d checkpoints; %d kept copies%n",
                    report.rows(), report.unsealed(), report.checkpoints(), report.keptCopies());
            report.findings().forEach(finding -> System.out.println("  BAD   " + finding));
            System.out.println(report.ok() ? "good" : "the ledger does not hold");
        }
        return report.ok() ? Lovebank.GOOD : Lovebank.FAILED;
    }

    private TrustedKeys trusted(StackHome home) throws IOException {
        return keys == null
                ? TrustedKeys.ofSeed(new Secrets(home.secrets()).key(Secrets.CHECKPOINT))
                : TrustedKeys.of(new ObjectMapper().readTree(keys.toFile()));
    }

    private static WalkReport file(String name, VerifyFromOutside verify) throws IOException {
        try (BufferedReader lines = name.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(name))) {
            return verify.export(lines);
        }
    }

    private static WalkReport database(StackHome home, VerifyFromOutside verify) throws SQLException {
        try (Connection connection = OpenDatabase.of(home, House.TIMEBANK).getConnection()) {
            connection.setReadOnly(true);
            return verify.database(connection);
        }
    }
}
