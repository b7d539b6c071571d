package org.lovebank.volunteer.file;

import org.lovebank.problem.Refusal;

/** Why the content of a file is refused. */
public sealed interface FileRefusal extends Refusal {

    /** A weekly window must end after it begins. */
    record FreeTimeNotPossible(String day) implements FileRefusal {}

    @Override
    default Kind kind() {
        return Kind.INVALID;
    }
}
