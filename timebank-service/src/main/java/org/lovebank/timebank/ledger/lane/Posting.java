package org.lovebank.timebank.ledger.lane;

import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.Instruction;

/**
 * What a lane is given at once: one instruction, or several that are posted together or not at all, and what is enclosed
 * with them. {@code id} is the key under which a refusal is remembered; for one instruction it is the instruction's own.
 */
public record Posting(
        UUID id, UUID fingerprint, boolean together, List<Instruction> instructions, List<Enclosure> enclosures) {

    /** Most instructions of one posting. */
    public static final int MOST_TOGETHER = 1_000;

    public Posting {
        instructions = List.copyOf(instructions);
        enclosures = List.copyOf(enclosures);
        if (instructions.isEmpty() || instructions.size() > MOST_TOGETHER || (!together && instructions.size() > 1)) {
            throw new IllegalArgumentException("a posting has 1 to " + MOST_TOGETHER + " instructions");
        }
    }

    public static Posting of(Instruction instruction) {
        return of(instruction, List.of());
    }

    public static Posting of(Instruction instruction, List<Enclosure> enclosures) {
        return new Posting(
                instruction.id(), instruction.stamp().fingerprint(), false, List.of(instruction), enclosures);
    }

    /** All of these or none: a batch with an id of its own. */
    public static Posting together(UUID id, UUID fingerprint, List<Posting> parts) {
        return new Posting(
                id,
                fingerprint,
                true,
                parts.stream().flatMap(part -> part.instructions().stream()).toList(),
                parts.stream().flatMap(part -> part.enclosures().stream()).toList());
    }

    /** The same posting always goes to the same lane. */
    UUID laneKey() {
        return instructions.getFirst().laneKey();
    }
}
