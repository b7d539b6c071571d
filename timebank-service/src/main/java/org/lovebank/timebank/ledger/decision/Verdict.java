package org.lovebank.timebank.ledger.decision;

import java.util.List;
import java.util.UUID;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.Rejection;

/** What becomes of an instruction. */
public sealed interface Verdict {

    /** New transfers, to be written. */
    record Posted(List<Entry> entries) implements Verdict {}

    /** The same instruction was posted before; {@code id} finds its transfers. */
    record Replayed(UUID id) implements Verdict {}

    /** Refused for the first time, to be remembered. */
    record Rejected(Rejection rejection) implements Verdict {}

    /** Refused without a trace: refused before, or the id belongs to another request. */
    record Refused(LedgerRefusal refusal) implements Verdict {}

    /** The instruction itself is broken; the others go on. */
    record Failed(RuntimeException cause) implements Verdict {}
}
