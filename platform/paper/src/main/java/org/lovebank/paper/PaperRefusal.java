package org.lovebank.paper;

import org.lovebank.problem.Refusal;

/** Why nothing is printed. */
public sealed interface PaperRefusal extends Refusal {

    /** As many papers as the house can lay out at once are being laid out. */
    record PaperBusy(int retryAfterSeconds) implements PaperRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case PaperBusy _ -> Kind.BUSY;
        };
    }
}
