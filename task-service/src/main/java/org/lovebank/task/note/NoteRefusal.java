package org.lovebank.task.note;

import java.time.Instant;
import java.util.List;
import org.lovebank.problem.Refusal;
import org.lovebank.task.screening.Finding;

/** Why a note cannot hang on a wall. */
public sealed interface NoteRefusal extends Refusal {

    /** Neither a need nor an offer. */
    record NeitherNeedNorOffer() implements NoteRefusal {}

    /** No service has this code. */
    record UnknownCategory(String pointer, String categoryCode) implements NoteRefusal {}

    /** Service is measured in minutes, goods are not. */
    record DurationAndKindDisagree(String pointer) implements NoteRefusal {}

    /** A micro-wish is for one helper. */
    record MoreThanOneNeeded(String pointer, int headcount) implements NoteRefusal {}

    /** The registry knows no such place. */
    record UnknownWall(String wallAreaPath) implements NoteRefusal {}

    /** The window ends before it begins. */
    record WindowBackwards(Instant from, Instant to) implements NoteRefusal {}

    /** The window has passed, or began too long ago. */
    record WindowInThePast(Instant earliestFrom, Instant earliestTo) implements NoteRefusal {}

    /** The window is too far ahead or too long. */
    record WindowTooLong(Instant latestTo, int longestDays) implements NoteRefusal {}

    /** A need takes longer than the window lasts. */
    record WindowTooShort(String pointer, int durationMinutes) implements NoteRefusal {}

    /** Something that may not stand on a public wall; each finding names its field. */
    record TextNotPublishable(List<Finding> findings) implements NoteRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
