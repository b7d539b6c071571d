package org.lovebank.timebank.ledger.decision;

import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.Rejection;

/** Decides instructions in the order in which they came; each succeeds or fails alone. */
public final class Decision {

    private final Books books;

    public Decision(Books books) {
        this.books = books;
    }

    public Verdict decide(Instruction instruction) {
        return before(instruction).orElseGet(() -> attempt(instruction));
    }

    private Optional<Verdict> before(Instruction instruction) {
        UUID fingerprint = instruction.stamp().fingerprint();
        return books.posted(instruction.id())
                .<Verdict>map(entry -> entry.stamp().fingerprint().equals(fingerprint)
                        ? new Verdict.Replayed(instruction.id())
                        : new Verdict.Refused(new IdempotencyKeyReused()))
                .or(() -> books.rejected(instruction.id())
                        .map(rejection -> new Verdict.Refused(
                                rejection.fingerprint().equals(fingerprint)
                                        ? rejection.refusal()
                                        : new IdempotencyKeyReused())));
    }

    private Verdict attempt(Instruction instruction) {
        Attempt attempt = new Attempt(books, instruction);
        try {
            instruction.legs().forEach(leg -> Legs.apply(leg, attempt));
            attempt.accept();
            return new Verdict.Posted(attempt.entries());
        } catch (Refused refused) {
            Rejection rejection = new Rejection(
                    instruction.id(), instruction.stamp().fingerprint(), (LedgerRefusal) refused.refusal());
            books.know(rejection);
            return new Verdict.Rejected(rejection);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException broken) {
            return new Verdict.Failed(broken);
        }
    }
}
