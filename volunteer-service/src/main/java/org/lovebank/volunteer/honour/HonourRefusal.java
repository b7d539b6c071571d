package org.lovebank.volunteer.honour;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why something about an honour is refused. */
public sealed interface HonourRefusal extends Refusal {

    record NoSuchHonour(UUID honourId) implements HonourRefusal {}

    /** Nobody notes, confirms or rewards the own honour. */
    record NotYourOwnHonour() implements HonourRefusal {}

    /** Who noted an honour does not confirm it. */
    record HonourNeedsSecondPerson() implements HonourRefusal {}

    record HonourStateForbids(String state, String wanted, List<String> allowed) implements HonourRefusal {}

    /** A paper is of an honour that is confirmed and not taken back. */
    record HonourNotStanding(String state, List<String> allowed) implements HonourRefusal {}

    /** The same honour of the same day stands already. */
    record HonouredAlready(String honouredOn) implements HonourRefusal {}

    record HonouredInTheFuture(String today) implements HonourRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchHonour _ -> Kind.MISSING;
            case NotYourOwnHonour _, HonourNeedsSecondPerson _ -> Kind.FORBIDDEN;
            case HonourStateForbids _, HonourNotStanding _, HonouredAlready _ -> Kind.CONFLICT;
            case HonouredInTheFuture _ -> Kind.INVALID;
        };
    }
}
