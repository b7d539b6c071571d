package org.lovebank.simulation.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.simulation.world.Chance;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.LedgerRefusal;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;
import org.lovebank.timebank.ledger.lane.Posting;

/** What people ask of a bank with a few members: much of it builds on what others ask at the same time. */
final class Requests {

    private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");
    private static final long ISSUANCE = 1;
    private static final long SERVED = 2;
    private static final long POOL = 3;

    private final Chance chance;
    private final List<UUID> members = new ArrayList<>();
    private final List<UUID> deposits = new ArrayList<>();
    private final List<UUID> holds = new ArrayList<>();
    private final List<UUID> settled = new ArrayList<>();
    private final List<Posting> asked = new ArrayList<>();
    private final Set<Posting> twice = new HashSet<>();

    Requests(Chance chance, JournalServer server, int people) {
        this.chance = chance;
        server.openAccount(ISSUANCE, AccountKind.ISSUANCE_TIME);
        server.openAccount(SERVED, AccountKind.SERVED_TIME);
        server.openAccount(POOL, AccountKind.POOL_TIME);
        for (int member = 0; member < people; member++) {
            members.add(chance.id());
            server.openAccount(pending(member), AccountKind.TIME_PENDING);
            server.openAccount(available(member), AccountKind.TIME_AVAILABLE);
            server.openAccount(held(member), AccountKind.TIME_HELD);
        }
    }

    private static long pending(int member) {
        return 10L * member + 11;
    }

    private static long available(int member) {
        return 10L * member + 12;
    }

    private static long held(int member) {
        return 10L * member + 13;
    }

    /** Ids that a receipt for this must hold. */
    Set<UUID> mustMove(Posting posting) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Instruction instruction : posting.instructions()) {
            instruction.legs().forEach(leg -> ids.add(leg.id()));
        }
        return ids;
    }

    /** Ids that nobody else would use: none of them is in the journal when this is refused. */
    Set<UUID> ownIds(Posting posting) {
        return mustMove(posting);
    }

    /** A request has its answer. */
    void settled(Posting posting) {
        if (!posting.together()) {
            settled.add(posting.id());
        }
    }

    Posting next() {
        if (chance.below(12) == 0 && !asked.isEmpty()) {
            Posting again = chance.oneOf(asked);
            again(again);
            return again;
        }
        Posting next = fresh();
        asked.add(next);
        return next;
    }

    /** Somebody asks for the same once more. */
    void again(Posting posting) {
        twice.add(posting);
    }

    /** Whether somebody asked for the same more than once. */
    boolean wasAsked(Posting posting) {
        return twice.contains(posting);
    }

    /** What somebody asks under the same id at the same time, if anybody does. */
    @Nullable Posting rivalOf(Posting posting) {
        if (posting.together() || chance.below(8) != 0) {
            return null;
        }
        UUID id = posting.id();
        int member = chance.below(members.size());
        Stamp other = stamp(chance.id());
        return Posting.of(
                chance.below(3) == 0
                        ? Instruction.refusing(id, members.get(member), other, new LedgerRefusal.TransferNotFound())
                        : new Instruction(id, members.get(member), other, List.of(donation(id, member)), Set.of()));
    }

    private Posting fresh() {
        int member = chance.below(members.size());
        UUID id = chance.id();
        return switch (chance.below(12)) {
            case 0, 1, 2 -> Posting.of(earned(id, member));
            case 3 -> Posting.of(deposit(id, member));
            case 4, 5 -> Posting.of(hold(id, member));
            case 6 -> Posting.of(one(id, member, new Leg.Capture(id, rest(id), some(holds), SERVED, partOrAll())));
            case 7 -> Posting.of(one(id, chance.below(members.size()), new Leg.GiveBack(id, some(holds))));
            case 8 -> Posting.of(reversal(id, member));
            case 9 -> Posting.of(gift(id, member));
            case 10 -> together(id);
            default -> Posting.of(odd(id, member));
        };
    }

    private Instruction deposit(UUID id, int member) {
        deposits.add(id);
        return one(
                id,
                member,
                new Leg.Move(id, TransferKind.DEPOSIT, ISSUANCE, pending(member), amount(), id, null, false));
    }

    /** A deposit that is final at once. */
    private Instruction earned(UUID id, int member) {
        long amount = amount();
        deposits.add(id);
        return new Instruction(
                id,
                members.get(member),
                stamp(id),
                List.of(
                        new Leg.Move(id, TransferKind.DEPOSIT, ISSUANCE, pending(member), amount, id, null, false),
                        new Leg.Move(
                                released(id),
                                TransferKind.RELEASE,
                                pending(member),
                                available(member),
                                amount,
                                id,
                                id,
                                false)),
                Set.of());
    }

    private Instruction hold(UUID id, int member) {
        holds.add(id);
        return spending(id, member, TransferKind.HOLD, held(member));
    }

    private Instruction gift(UUID id, int member) {
        int other = (member + 1) % members.size();
        return spending(id, member, TransferKind.GIFT, available(other));
    }

    private Instruction spending(UUID id, int member, TransferKind kind, long to) {
        var move = new Leg.Move(id, kind, available(member), to, amount(), id, null, false);
        return new Instruction(id, members.get(member), stamp(id), List.of(move), Set.of(available(member)));
    }

    private Instruction reversal(UUID id, int member) {
        UUID original = some(deposits);
        return one(id, member, new Leg.Reversal(id, original, List.of(released(original))));
    }

    private Posting together(UUID id) {
        List<Posting> parts = new ArrayList<>();
        for (int i = chance.between(2, 3); i > 0; i--) {
            parts.add(Posting.of(gift(chance.id(), chance.below(members.size()))));
        }
        return Posting.together(id, id, parts);
    }

    /** Another body under a known key, a no that was found before, a gift to oneself. */
    private Instruction odd(UUID id, int member) {
        UUID known = some(settled);
        return switch (chance.below(4)) {
            case 0 ->
                new Instruction(known, members.get(member), stamp(id), List.of(donation(known, member)), Set.of());
            case 1 -> Instruction.refusing(id, members.get(member), stamp(id), new LedgerRefusal.TransferNotFound());
            case 2 -> spending(id, member, TransferKind.GIFT, available(member));
            default -> one(id, member, donation(id, member));
        };
    }

    private Leg donation(UUID id, int member) {
        return new Leg.Move(id, TransferKind.DONATION, available(member), POOL, amount(), id, null, false);
    }

    private Instruction one(UUID id, int member, Leg leg) {
        return new Instruction(id, members.get(member), stamp(id), List.of(leg), Set.of());
    }

    private UUID some(List<UUID> ids) {
        return ids.isEmpty() ? chance.id() : ids.get(ids.size() - 1 - chance.below(Math.min(4, ids.size())));
    }

    private static UUID rest(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
    }

    private static UUID released(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 2);
    }

    private @Nullable Long partOrAll() {
        return chance.below(2) == 0 ? null : (long) chance.between(1, 20);
    }

    private long amount() {
        return chance.between(1, 60);
    }

    private static Stamp stamp(UUID fingerprint) {
        return new Stamp(THEN, null, 1, null, fingerprint);
    }
}
