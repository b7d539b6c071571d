package org.lovebank.volunteer.programme;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about a programme is refused. */
sealed interface ProgrammeRefusal extends Refusal {

    record NoSuchProgramme(UUID programmeId) implements ProgrammeRefusal {}

    record ProgrammeCodeTaken(String programmeCode) implements ProgrammeRefusal {}

    /** A code names one pillar. */
    record PillarTwice() implements ProgrammeRefusal {}

    record NoSuchPillar(String pillar, List<String> pillars) implements ProgrammeRefusal {}

    record ProgrammeRunsBackwards() implements ProgrammeRefusal {}

    record ProgrammeEnded(String state, List<String> allowed) implements ProgrammeRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchProgramme _ -> Kind.MISSING;
            case PillarTwice _, NoSuchPillar _, ProgrammeRunsBackwards _ -> Kind.INVALID;
            case ProgrammeCodeTaken _, ProgrammeEnded _ -> Kind.CONFLICT;
        };
    }
}
