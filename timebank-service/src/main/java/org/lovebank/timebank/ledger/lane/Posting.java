package org.lovebank.timebank.ledger.lane;

import java.util.List;
import org.lovebank.timebank.ledger.Instruction;

/** An instruction and what is enclosed with it; both are on disk, or neither. */
public record Posting(Instruction instruction, List<Enclosure> enclosures) {

    public Posting {
        enclosures = List.copyOf(enclosures);
    }

    public static Posting of(Instruction instruction) {
        return new Posting(instruction, List.of());
    }
}
