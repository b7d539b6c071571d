package org.lovebank.volunteer.bulkimport.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lovebank.volunteer.bulkimport.taking.ImportNoun;

/** What a table holds, how it is to be taken, and in how many parts it comes. */
@Embeddable
public record Wanted(
        @Enumerated(EnumType.STRING) ImportNoun noun,
        @Enumerated(EnumType.STRING) Mode mode,
        boolean dryRun,
        int parts) {

    /** Whether right rows are kept while others are still unread. */
    public boolean keepsAsItReads() {
        return mode == Mode.SKIP_BAD && !dryRun;
    }

    /** What happens to right rows when others are wrong. */
    public enum Mode {
        ALL_OR_NOTHING,
        SKIP_BAD
    }
}
