package org.lovebank.http.page;

import org.lovebank.problem.Refusal;

/** A cursor that this list did not give. */
public record InvalidCursor() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.MALFORMED;
    }
}
