package org.lovebank.volunteer.bulkimport.run;

import java.util.List;
import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why an import is refused. */
public sealed interface ImportRefusal extends Refusal {

    record NoSuchImport(UUID importId) implements ImportRefusal {}

    /** A place brings one table at a time. */
    record ImportRuns(String importId) implements ImportRefusal {}

    /** A table comes in so many parts, and this is none of them. */
    record NoSuchPart(int parts) implements ImportRefusal {}

    /** The present state does not allow this. */
    record ImportStateForbids(String state, List<String> allowed) implements ImportRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchImport _ -> Kind.MISSING;
            case ImportRuns _, ImportStateForbids _ -> Kind.CONFLICT;
            case NoSuchPart _ -> Kind.INVALID;
        };
    }
}
