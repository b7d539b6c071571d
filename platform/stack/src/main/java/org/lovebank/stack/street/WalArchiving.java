package org.lovebank.stack.street;

import java.nio.file.Path;
import java.util.List;
import org.lovebank.stack.part.StackHome;

/** What PostgreSQL is told about keeping its WAL: where a link of the stack leads to, once there is one. */
public final class WalArchiving {
    private WalArchiving() {}

    /** Leads to the folder of the archive; no link, no archive. */
    public static Path link(StackHome home) {
        return home.root().resolve("wal-archive");
    }

    /** A link that leads nowhere fails, so the server keeps its WAL until the folder is back. */
    public static List<String> settings(StackHome home) {
        String link = link(home).toString();
        if (link.contains("'")) {
            throw new StreetFailure("an apostrophe in LOVEBANK_HOME is not supported: " + link);
        }
        String copy = "cp '%p' 'LINK/%f.half' && sync 'LINK/%f.half' && mv 'LINK/%f.half' 'LINK/%f'";
        String command = "if [ -L 'LINK' ]; then cmp -s '%p' 'LINK/%f' || { test ! -e 'LINK/%f' && " + copy + "; }; fi";
        return List.of("archive_mode=on", "archive_timeout=60", "archive_command=" + command.replace("LINK", link));
    }
}
