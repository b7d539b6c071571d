package org.lovebank.volunteer.bulkimport.run;

import java.util.List;
import org.lovebank.volunteer.bulkimport.run.ImportRefusal.ImportStateForbids;

/** Where an import stands. */
public enum ImportState {
    /** Parts of the table are still to come. */
    RECEIVING,
    WAITING,
    RUNNING,
    /** Read to its end; what was to be kept is kept. */
    DONE,
    /** Nothing was kept: a row is wrong, and all or nothing was asked for. */
    REFUSED,
    /** Stopped by somebody; what was kept before stays. */
    CANCELLED,
    /** The house could not do it. */
    FAILED;

    /** Where it may go from here. */
    List<ImportState> next() {
        return switch (this) {
            case RECEIVING -> List.of(WAITING, CANCELLED);
            case WAITING -> List.of(RUNNING, CANCELLED);
            case RUNNING -> List.of(DONE, REFUSED, CANCELLED, FAILED);
            case DONE, REFUSED, CANCELLED, FAILED -> List.of();
        };
    }

    ImportStateForbids forbids() {
        return new ImportStateForbids(name(), next().stream().map(Enum::name).toList());
    }
}
