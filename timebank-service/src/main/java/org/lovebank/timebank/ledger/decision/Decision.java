package org.lovebank.timebank.ledger.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.LedgerRefusal.BatchRefused;
import org.lovebank.timebank.ledger.LedgerRefusal.IdempotencyKeyReused;
import org.lovebank.timebank.ledger.Rejection;

/** Decides instructions in the order in which they came; each succeeds or fails alone, or a batch together. */
public final class Decision {

    private final Books books;

    public Decision(Books books) {
        this.books = books;
    }

    public Verdict decide(Instruction instruction) {
        return before(instruction).orElseGet(() -> attempt(instruction));
    }

    /**
     * All of them or none: a verdict for each, every one posted or replayed, or a single no for the batch, which is
     * remembered under the batch's own id. Later ones see what earlier ones moved.
     */
    public List<Verdict> decideTogether(UUID batch, UUID fingerprint, List<Instruction> instructions) {
        Optional<Rejection> before = books.rejected(batch);
        if (before.isPresent()) {
            return List.of(refusedBefore(before.get(), fingerprint));
        }
        Books aside = books.aside();
        Decision trial = new Decision(aside);
        List<Verdict> verdicts = new ArrayList<>();
        for (Instruction instruction : instructions) {
            Verdict verdict = trial.decide(instruction);
            switch (verdict) {
                case Verdict.Posted _, Verdict.Replayed _ -> verdicts.add(verdict);
                case Verdict.Rejected no -> {
                    return List.of(reject(
                            batch, fingerprint, verdicts.size(), no.rejection().refusal()));
                }
                case Verdict.Refused no -> {
                    return List.of(reject(batch, fingerprint, verdicts.size(), no.refusal()));
                }
                case Verdict.Failed failed -> {
                    return List.of(failed);
                }
            }
        }
        books.adopt(aside);
        return verdicts;
    }

    private Verdict reject(UUID batch, UUID fingerprint, int item, LedgerRefusal why) {
        Rejection rejection = new Rejection(batch, fingerprint, new BatchRefused(item, why.code(), why.facts()));
        books.know(rejection);
        return new Verdict.Rejected(rejection);
    }

    private static Verdict refusedBefore(Rejection rejection, UUID fingerprint) {
        return new Verdict.Refused(
                rejection.fingerprint().equals(fingerprint) ? rejection.refusal() : new IdempotencyKeyReused());
    }

    private Optional<Verdict> before(Instruction instruction) {
        UUID fingerprint = instruction.stamp().fingerprint();
        return books.posted(instruction.id())
                .<Verdict>map(entry -> entry.stamp().fingerprint().equals(fingerprint)
                        ? new Verdict.Replayed(instruction.id())
                        : new Verdict.Refused(new IdempotencyKeyReused()))
                .or(() -> books.rejected(instruction.id()).map(no -> refusedBefore(no, fingerprint)));
    }

    private Verdict attempt(Instruction instruction) {
        Attempt attempt = new Attempt(books, instruction);
        try {
            attempt.mustBeAsExpected();
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
