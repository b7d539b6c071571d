package org.lovebank.timebank.estate.successor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a holder named; null: nobody. Also what a PUT sends, without the rest. */
public record SuccessorView(UUID accountId, @Nullable UUID successorAccountId, long version) {

    /** Whom the holder names; null takes the name back. */
    record Edit(@Nullable UUID successorAccountId) {}
}
