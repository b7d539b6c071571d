package org.lovebank.timebank.ledger.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lovebank.timebank.ledger.Entry;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Receipt;
import org.lovebank.timebank.ledger.Rejection;
import org.lovebank.timebank.ledger.Transfer;
import org.lovebank.timebank.ledger.decision.Decision;
import org.lovebank.timebank.ledger.decision.Verdict;

/** A posting and what was decided: one verdict for each instruction, or a single no for all of them. */
record Judged(Posting posting, List<Verdict> verdicts) {

    static Judged by(Decision decision, Posting posting) {
        return new Judged(
                posting,
                posting.together()
                        ? decision.decideTogether(posting.id(), posting.fingerprint(), posting.instructions())
                        : List.of(decision.decide(posting.instructions().getFirst())));
    }

    /** The new transfers of each instruction that was posted now. */
    void entries(Map<UUID, List<Entry>> all) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Posted good) {
                all.put(posting.instructions().get(i).id(), good.entries());
            }
        }
    }

    boolean writesSomething() {
        return verdicts.stream().anyMatch(Verdict.Posted.class::isInstance);
    }

    List<Rejection> rejections() {
        return verdicts.getFirst() instanceof Verdict.Rejected(Rejection rejection) ? List.of(rejection) : List.of();
    }

    /** What the caller is told; {@code transfers} finds those of an instruction, written now or known before. */
    Outcome outcome(Map<UUID, List<Transfer>> transfers) {
        return switch (verdicts.getFirst()) {
            case Verdict.Rejected rejected ->
                new Outcome.No(rejected.rejection().refusal());
            case Verdict.Refused refused -> new Outcome.No(refused.refusal());
            case Verdict.Failed failed -> new Outcome.Broken(failed.cause());
            case Verdict.Posted _, Verdict.Replayed _ -> {
                List<Transfer> all = new ArrayList<>();
                for (Instruction instruction : posting.instructions()) {
                    all.addAll(Objects.requireNonNull(transfers.get(instruction.id())));
                }
                yield new Outcome.Done(new Receipt(all, !writesSomething()));
            }
        };
    }
}
