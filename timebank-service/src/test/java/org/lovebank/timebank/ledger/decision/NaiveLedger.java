package org.lovebank.timebank.ledger.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Crossing;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.TransferKind;

/** The ledger as a child would keep it: a map of balances, a map of lines, everything copied before each instruction. */
final class NaiveLedger {

    /** The most that one of the two branches may owe the other. */
    static final long MOST_OWED = 150;

    /** One line: who gave whom how much, and what became of it. */
    record Line(
            TransferKind kind,
            long from,
            long to,
            long amount,
            @Nullable UUID about,
            UUID request) {}

    /** Says no; the code is compared with the real ledger's. */
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1;

        No(String code) {
            super(code);
        }
    }

    private final Map<Long, AccountKind> kinds;
    private Map<Long, Long> balance = new HashMap<>();
    private Map<Long, Long> earned = new HashMap<>();
    private Map<UUID, Line> lines = new HashMap<>();
    private Map<Long, Long> moves = new HashMap<>();
    private Map<UUID, String> refusals = new HashMap<>();
    private Map<UUID, UUID> refusedRequest = new HashMap<>();

    NaiveLedger(Map<Long, AccountKind> kinds) {
        this.kinds = kinds;
    }

    long balance(long account) {
        return balance.getOrDefault(account, 0L);
    }

    long earned(long account) {
        return earned.getOrDefault(account, 0L);
    }

    long moves(long account) {
        return moves.getOrDefault(account, 0L);
    }

    int lineCount() {
        return lines.size();
    }

    /** What the first of them is told, or BATCH_REFUSED; then it is as if none had been told. */
    String tellTogether(List<Instruction> batch) {
        Map<Long, Long> balanceBefore = new HashMap<>(balance);
        Map<Long, Long> earnedBefore = new HashMap<>(earned);
        Map<UUID, Line> linesBefore = new HashMap<>(lines);
        Map<Long, Long> movesBefore = new HashMap<>(moves);
        Map<UUID, String> refusalsBefore = new HashMap<>(refusals);
        Map<UUID, UUID> refusedRequestBefore = new HashMap<>(refusedRequest);
        List<String> told = batch.stream().map(this::tell).toList();
        if (told.stream().allMatch(word -> word.equals("OK") || word.equals("AGAIN"))) {
            return told.getFirst();
        }
        balance = balanceBefore;
        earned = earnedBefore;
        lines = linesBefore;
        moves = movesBefore;
        refusals = refusalsBefore;
        refusedRequest = refusedRequestBefore;
        return "BATCH_REFUSED";
    }

    /** "OK", "AGAIN", or the code of the refusal. */
    String tell(Instruction what) {
        UUID request = what.stamp().fingerprint();
        Line there = lines.get(what.id());
        if (there != null) {
            return there.request().equals(request) ? "AGAIN" : "IDEMPOTENCY_KEY_REUSED";
        }
        String refused = refusals.get(what.id());
        if (refused != null) {
            return request.equals(refusedRequest.get(what.id())) ? refused : "IDEMPOTENCY_KEY_REUSED";
        }
        Map<Long, Long> balanceBefore = new HashMap<>(balance);
        Map<Long, Long> earnedBefore = new HashMap<>(earned);
        Map<UUID, Line> linesBefore = new HashMap<>(lines);
        Map<Long, Long> movesBefore = new HashMap<>(moves);
        try {
            if (what.expectation() != null
                    && moves(what.expectation().account()) != what.expectation().version()) {
                throw new No("BOOKS_MOVED");
            }
            for (Leg leg : what.legs()) {
                tell(leg, what);
            }
            return "OK";
        } catch (No no) {
            balance = balanceBefore;
            earned = earnedBefore;
            lines = linesBefore;
            moves = movesBefore;
            refusals.put(what.id(), String.valueOf(no.getMessage()));
            refusedRequest.put(what.id(), request);
            return String.valueOf(no.getMessage());
        }
    }

    private void tell(Leg leg, Instruction what) {
        switch (leg) {
            case Leg.Move move -> {
                Line there = lines.get(move.id());
                if (there != null && move.unlessPosted()) {
                    if (there.amount() != move.amount()
                            || there.from() != move.debit()
                            || there.to() != move.credit()) {
                        throw new No("IDEMPOTENCY_KEY_REUSED");
                    }
                } else {
                    if (move.basis() != null && (!lines.containsKey(move.basis()) || undone(move.basis()))) {
                        throw new No("BASIS_TAKEN_BACK");
                    }
                    add(move.id(), move.kind(), move.debit(), move.credit(), move.amount(), move.basis(), what);
                }
            }
            case Leg.Overflow flow -> {
                Line release = lines.get(flow.basis());
                long over = balance(flow.from()) - flow.cap();
                if (release != null && release.request().equals(what.stamp().fingerprint()) && over > 0) {
                    add(
                            flow.id(),
                            TransferKind.OVERFLOW,
                            flow.from(),
                            flow.to(),
                            Math.min(over, release.amount()),
                            flow.basis(),
                            what);
                }
            }
            case Leg.Draw draw -> {
                Line there = lines.get(draw.id());
                if (there == null) {
                    boolean enough = balance(draw.purse()) >= draw.amount();
                    Crossing way = draw.crossing();
                    boolean over = enough && way != null && hasRoom(way, draw.amount());
                    if (way != null && over) {
                        add(way.id(), TransferKind.CLEARING, draw.purse(), way.giversSide(), draw.amount(), null, what);
                    }
                    long from = way != null && over
                            ? way.takersSide()
                            : enough && way == null ? draw.purse() : draw.otherwise();
                    UUID about = way != null && over ? way.id() : null;
                    add(draw.id(), TransferKind.DEPOSIT, from, draw.to(), draw.amount(), about, what);
                } else if (there.amount() != draw.amount() || there.to() != draw.to()) {
                    throw new No("IDEMPOTENCY_KEY_REUSED");
                }
            }
            case Leg.Capture capture
            when capture.unlessPosted() && lines.containsKey(capture.id()) -> {
                Line there = java.util.Objects.requireNonNull(lines.get(capture.id()));
                boolean elsewhere = capture.crossing() == null
                        || there.to() != capture.crossing().giversSide();
                if (!capture.holdId().equals(there.about())
                        || (there.to() != capture.to() && elsewhere)
                        || there.amount() != java.util.Objects.requireNonNull(capture.amount())) {
                    throw new No("IDEMPOTENCY_KEY_REUSED");
                }
            }
            case Leg.Capture capture -> {
                Line hold = standing(capture.holdId());
                long amount = capture.amount() == null ? hold.amount() : capture.amount();
                if (amount > hold.amount()) {
                    throw new No("CAPTURE_EXCEEDS_HOLD");
                }
                Crossing way = capture.crossing();
                boolean over = way != null && hasRoom(way, amount);
                long to = way != null && over ? way.giversSide() : capture.to();
                add(capture.id(), TransferKind.CAPTURE, hold.to(), to, amount, capture.holdId(), what);
                if (way != null && over) {
                    add(way.id(), way.arrives(), way.takersSide(), way.to(), amount, capture.id(), what);
                } else if (way != null && way.to() != way.issuance()) {
                    add(way.id(), way.arrives(), way.issuance(), way.to(), amount, capture.id(), what);
                }
                if (hold.amount() > amount) {
                    add(
                            capture.restId(),
                            TransferKind.HOLD_REST,
                            hold.to(),
                            hold.from(),
                            hold.amount() - amount,
                            capture.holdId(),
                            what);
                }
            }
            case Leg.GiveBack back -> {
                Line hold = standing(back.holdId());
                add(back.id(), TransferKind.HOLD_RELEASE, hold.to(), hold.from(), hold.amount(), back.holdId(), what);
            }
            case Leg.Refuse no -> throw new No(no.why().code());
            case Leg.MakeGood good -> {
                if (balance(good.to()) >= 0) {
                    throw new No("NOTHING_OWED");
                }
                add(good.id(), TransferKind.ADJUSTMENT, good.from(), good.to(), -balance(good.to()), null, what);
            }
            case Leg.Reversal reversal -> {
                if (!lines.containsKey(reversal.originalId())) {
                    throw new No("TRANSFER_NOT_FOUND");
                }
                if (undone(reversal.originalId())) {
                    throw new No("ALREADY_REVERSED");
                }
                for (UUID built : reversal.builtOnIt()) {
                    if (lines.containsKey(built) && !undone(built)) {
                        undo(DerivedId.of("reversal", built), built, what);
                    }
                }
                undo(reversal.id(), reversal.originalId(), what);
            }
        }
    }

    private boolean hasRoom(Crossing way, long amount) {
        return balance(way.takersSide()) - amount >= -MOST_OWED;
    }

    private Line standing(UUID id) {
        Line hold = lines.get(id);
        if (hold == null || hold.kind() != TransferKind.HOLD) {
            throw new No("TRANSFER_NOT_FOUND");
        }
        boolean ended = lines.values().stream()
                .anyMatch(line -> id.equals(line.about())
                        && (line.kind() == TransferKind.CAPTURE || line.kind() == TransferKind.HOLD_RELEASE));
        if (ended) {
            throw new No("HOLD_ALREADY_ENDED");
        }
        return hold;
    }

    private boolean undone(UUID id) {
        return lines.values().stream()
                .anyMatch(line -> line.kind() == TransferKind.REVERSAL && id.equals(line.about()));
    }

    private void undo(UUID id, UUID original, Instruction what) {
        Line line = java.util.Objects.requireNonNull(lines.get(original));
        boolean standingHold = line.kind() == TransferKind.HOLD
                && lines.entrySet().stream()
                        .noneMatch(e -> original.equals(e.getValue().about())
                                && e.getValue().kind() == TransferKind.CAPTURE
                                && undone(e.getKey()));
        if (line.kind() == TransferKind.REVERSAL || line.kind() == TransferKind.HOLD_RELEASE || standingHold) {
            throw new No("NOT_REVERSIBLE");
        }
        add(id, TransferKind.REVERSAL, line.to(), line.from(), line.amount(), original, what);
        if (line.kind() == TransferKind.RELEASE) {
            earned.merge(line.to(), -line.amount(), Long::sum);
        }
    }

    private void add(
            UUID id, TransferKind kind, long from, long to, long amount, @Nullable UUID about, Instruction what) {
        if (amount < 1 || amount > 1_000_000_000) {
            throw new No("AMOUNT_OUT_OF_RANGE");
        }
        if (lines.containsKey(id) || refusals.containsKey(id)) {
            throw new No("IDEMPOTENCY_KEY_REUSED");
        }
        if (!kinds.containsKey(from) || !kinds.containsKey(to)) {
            throw new No("UNKNOWN_LEDGER_ACCOUNT");
        }
        boolean spends = kind == TransferKind.HOLD || kind == TransferKind.CONVERSION || kind == TransferKind.DONATION;
        if (spends && what.guards().stream().anyMatch(guard -> balance(guard) < 0)) {
            throw new No("FROZEN_FOR_SPENDING");
        }
        AccountKind giver = java.util.Objects.requireNonNull(kinds.get(from));
        boolean mayOwe = kind == TransferKind.REVERSAL
                && (giver == AccountKind.TIME_AVAILABLE
                        || giver == AccountKind.PTS_AVAILABLE
                        || giver == AccountKind.POOL_TIME
                        || giver == AccountKind.CLEARING_TIME);
        if (giver == AccountKind.CLEARING_TIME && !mayOwe && balance(from) - amount < -MOST_OWED) {
            throw new No("CLEARING_LIMIT_REACHED");
        }
        if (giver.floored() && !mayOwe && balance(from) < amount) {
            throw new No("INSUFFICIENT_BALANCE");
        }
        balance.merge(from, -amount, Long::sum);
        balance.merge(to, amount, Long::sum);
        moves.merge(from, 1L, Long::sum);
        moves.merge(to, 1L, Long::sum);
        if (kind == TransferKind.RELEASE) {
            earned.merge(to, amount, Long::sum);
        }
        lines.put(id, new Line(kind, from, to, amount, about, what.stamp().fingerprint()));
    }
}
