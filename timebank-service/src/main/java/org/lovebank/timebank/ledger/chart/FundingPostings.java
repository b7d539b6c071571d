package org.lovebank.timebank.ledger.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.DerivedId;
import org.lovebank.timebank.ledger.Instruction;
import org.lovebank.timebank.ledger.Leg;
import org.lovebank.timebank.ledger.Stamp;
import org.lovebank.timebank.ledger.TransferKind;

/**
 * How a service record's minutes come in when somebody pays for them. For a paid record the capture is the deposit: the
 * volunteer is credited once, whoever paid. What nobody paid is issued.
 */
public final class FundingPostings {

    private FundingPostings() {}

    /**
     * What one payer's hold gives for a record: to the volunteer, or, when others paid already, to the pool. A payer of
     * another branch pays in its own books, so that each branch's stay balanced: {@code elsewhere} are those books, the
     * minutes count there as served, and the volunteer's branch issues.
     */
    public record Payment(
            UUID hold,
            long minutes,
            boolean toPool,
            @Nullable Books elsewhere) {

        boolean credits() {
            return !toPool && elsewhere == null;
        }

        private long to(Books branch, long pending) {
            if (elsewhere != null) {
                return spent(elsewhere, toPool);
            }
            return toPool ? branch.of(AccountKind.POOL_TIME) : pending;
        }
    }

    /** Who pays for a record. */
    public sealed interface Funding {

        /** Nobody: the minutes are issued. */
        record Issued() implements Funding {}

        /** The pool or the grant fund, if it has enough. */
        record FromPurse(AccountKind purse) implements Funding {}

        /** Those whose holds are named; what they leave open is issued. */
        record Paid(List<Payment> payments) implements Funding {
            public Paid {
                payments = List.copyOf(payments);
            }
        }
    }

    /** The legs that bring a record's minutes in, pending; what of it was posted before is left as it is. */
    public static List<Leg> deposit(UUID record, Books holder, Books branch, long minutes, Funding funding) {
        long pending = holder.of(AccountKind.TIME_PENDING);
        long issuance = branch.of(AccountKind.ISSUANCE_TIME);
        UUID id = PostingTable.depositOf(record);
        return switch (funding) {
            case Funding.Issued _ -> List.of(issue(id, record, issuance, pending, minutes));
            case Funding.FromPurse from ->
                List.of(new Leg.Draw(id, branch.of(from.purse()), issuance, pending, minutes, record));
            case Funding.Paid paid -> {
                List<Leg> legs = new ArrayList<>();
                long open = minutes;
                for (Payment payment : paid.payments()) {
                    boolean first = payment.credits() && open == minutes;
                    UUID capture = first ? id : paymentOf(record, payment.hold());
                    legs.add(capture(capture, payment.hold(), payment.to(branch, pending), payment.minutes(), record));
                    open -= payment.credits() ? payment.minutes() : 0;
                }
                if (open > 0) {
                    legs.add(issue(open == minutes ? id : shortfallOf(record), record, issuance, pending, open));
                }
                yield legs;
            }
        };
    }

    /** The legs by which a final record's minutes become spendable; beyond the cap they go to the pool. */
    public static List<Leg> release(UUID record, Books holder, Books branch, long minutes, @Nullable Long cap) {
        UUID release = PostingTable.releaseOf(record);
        long available = holder.of(AccountKind.TIME_AVAILABLE);
        Leg free = new Leg.Move(
                release,
                TransferKind.RELEASE,
                holder.of(AccountKind.TIME_PENDING),
                available,
                minutes,
                record,
                PostingTable.depositOf(record),
                false);
        if (cap == null) {
            return List.of(free);
        }
        UUID overflow = PostingTable.overflowOf(record);
        long pool = branch.of(AccountKind.POOL_TIME);
        return List.of(free, new Leg.Overflow(overflow, available, pool, cap, record, release));
    }

    /**
     * A payer's minutes for a record that was deposited before they came: to where the record's minutes came from.
     *
     * @param branch the branch of the record's volunteer
     * @param own the payer's branch
     */
    public static Instruction lateCapture(
            UUID record, UUID hold, Books payer, Books branch, Books own, boolean surplus, long minutes, Stamp stamp) {
        UUID id = paymentOf(record, hold);
        boolean here = own.id().equals(branch.id());
        long to = here && !surplus ? branch.of(AccountKind.ISSUANCE_TIME) : spent(own, surplus);
        return instruction(id, payer, stamp, List.of(capture(id, hold, to, minutes, record)));
    }

    /** Where minutes go that were spent on help, or, when others had paid for it, to everybody's use. */
    private static long spent(Books branch, boolean surplus) {
        return branch.of(surplus ? AccountKind.POOL_TIME : AccountKind.SERVED_TIME);
    }

    /**
     * The legs that undo all that a record moved; whoever paid for it has the minutes again. {@code holds} are those that
     * were captured for it, in time or late.
     */
    public static List<Leg> takeBack(UUID id, UUID record, List<UUID> holds) {
        UUID deposit = PostingTable.depositOf(record);
        List<UUID> built = new ArrayList<>(List.of(
                PointPostings.accrualOf(record),
                PostingTable.overflowOf(record),
                PostingTable.releaseOf(record),
                shortfallOf(record),
                restOf(deposit)));
        List<Leg> legs = new ArrayList<>();
        for (UUID hold : holds) {
            UUID payment = paymentOf(record, hold);
            built.add(restOf(payment));
            built.add(payment);
            legs.add(new Leg.Reversal(DerivedId.of("reversal", hold), hold, List.of()));
        }
        legs.addFirst(new Leg.Reversal(id, deposit, built));
        return legs;
    }

    /** Legs as one instruction in the lane of the holder; {@code id} is the id of the first. */
    public static Instruction instruction(UUID id, Books holder, Stamp stamp, List<Leg> legs) {
        return new Instruction(id, holder.id(), stamp, legs, Set.of());
    }

    private static Leg issue(UUID id, UUID record, long issuance, long pending, long minutes) {
        return new Leg.Move(id, TransferKind.DEPOSIT, issuance, pending, minutes, record, null, true);
    }

    private static Leg capture(UUID id, UUID hold, long to, long minutes, UUID record) {
        return new Leg.Capture(id, restOf(id), hold, to, minutes, record, true);
    }

    private static UUID shortfallOf(UUID record) {
        return DerivedId.of("shortfall", record);
    }

    private static UUID paymentOf(UUID record, UUID hold) {
        return DerivedId.of("payment:" + record, hold);
    }

    private static UUID restOf(UUID capture) {
        return DerivedId.of("rest", capture);
    }
}
