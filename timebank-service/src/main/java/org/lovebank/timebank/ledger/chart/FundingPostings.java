package org.lovebank.timebank.ledger.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.ledger.AccountKind;
import org.lovebank.timebank.ledger.Crossing;
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

    /** What one payer's hold gives for a record: to the volunteer, or, when others paid already, to the pool. */
    public record Payment(
            UUID hold,
            long minutes,
            boolean toPool,
            @Nullable Abroad abroad) {}

    /**
     * Another branch that pays, and the way from its books into those of the volunteer's branch. What is too much stays in
     * its own pool.
     */
    public record Abroad(Books branch, Passage way) {

        private Crossing crossing(UUID id, TransferKind arrives, long to, long issuance) {
            return new Crossing(id, arrives, way.giversSide(), way.takersSide(), to, issuance);
        }
    }

    /** Who pays for a record. */
    public sealed interface Funding {

        /** Nobody: the minutes are issued. */
        record Issued() implements Funding {}

        /** The pool or the grant fund, if it has enough; of another branch, if the service was given there. */
        record FromPurse(AccountKind purse, @Nullable Abroad abroad) implements Funding {}

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
            case Funding.FromPurse from -> List.of(draw(from, record, branch, pending, minutes));
            case Funding.Paid paid -> {
                List<Leg> legs = new ArrayList<>();
                long open = minutes;
                for (Payment payment : paid.payments()) {
                    boolean first = !payment.toPool() && open == minutes;
                    legs.add(pay(record, payment, branch, pending, first));
                    open -= payment.toPool() ? 0 : payment.minutes();
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
     * @param payment {@code toPool} when others had paid for it already
     */
    public static Instruction lateCapture(UUID record, Payment payment, Books payer, Books branch, Stamp stamp) {
        UUID id = paymentOf(record, payment.hold());
        long issuance = branch.of(AccountKind.ISSUANCE_TIME);
        return instruction(id, payer, stamp, List.of(pay(record, payment, branch, issuance, false)));
    }

    private static Leg pay(UUID record, Payment payment, Books branch, long credited, boolean first) {
        Abroad abroad = payment.abroad();
        UUID own = paymentOf(record, payment.hold());
        if (payment.toPool() || abroad == null) {
            long pool = (abroad == null ? branch : abroad.branch()).of(AccountKind.POOL_TIME);
            UUID id = first ? PostingTable.depositOf(record) : own;
            return capture(id, payment, payment.toPool() ? pool : credited, record, null);
        }
        UUID arrival = first ? PostingTable.depositOf(record) : ClearingPostings.arrivalOf(own);
        long issuance = branch.of(AccountKind.ISSUANCE_TIME);
        TransferKind kind = credited == issuance ? TransferKind.CLEARING : TransferKind.DEPOSIT;
        return capture(
                own,
                payment,
                abroad.branch().of(AccountKind.SERVED_TIME),
                record,
                abroad.crossing(arrival, kind, credited, issuance));
    }

    private static Leg draw(Funding.FromPurse from, UUID record, Books branch, long pending, long minutes) {
        UUID id = PostingTable.depositOf(record);
        long issuance = branch.of(AccountKind.ISSUANCE_TIME);
        Abroad abroad = from.abroad();
        long purse = (abroad == null ? branch : abroad.branch()).of(from.purse());
        Crossing crossing =
                abroad == null ? null : abroad.crossing(departureOf(record), TransferKind.DEPOSIT, pending, issuance);
        return new Leg.Draw(id, purse, issuance, pending, minutes, record, crossing);
    }

    /**
     * The legs that undo all that a record moved; whoever paid for it has the minutes again. {@code holds} are those that
     * were captured for it, in time or late.
     */
    public static List<Leg> takeBack(UUID id, UUID record, List<UUID> holds) {
        UUID deposit = PostingTable.depositOf(record);
        List<UUID> built = new ArrayList<>(builtOn(record));
        built.addAll(List.of(shortfallOf(record), restOf(deposit)));
        List<Leg> legs = new ArrayList<>();
        for (UUID hold : holds) {
            UUID payment = paymentOf(record, hold);
            built.addAll(List.of(restOf(payment), ClearingPostings.arrivalOf(payment), payment));
            legs.add(new Leg.Reversal(DerivedId.of("reversal", hold), hold, List.of()));
        }
        legs.addFirst(new Leg.Reversal(id, deposit, built));
        return legs;
    }

    /** What is undone before a record's deposit is, the last first. */
    static List<UUID> builtOn(UUID record) {
        return List.of(
                PointPostings.accrualOf(record),
                PostingTable.overflowOf(record),
                PostingTable.releaseOf(record),
                departureOf(record));
    }

    /** Legs as one instruction in the lane of the holder; {@code id} is the id of the first. */
    public static Instruction instruction(UUID id, Books holder, Stamp stamp, List<Leg> legs) {
        return new Instruction(id, holder.id(), stamp, legs, Set.of());
    }

    private static Leg issue(UUID id, UUID record, long issuance, long pending, long minutes) {
        return new Leg.Move(id, TransferKind.DEPOSIT, issuance, pending, minutes, record, null, true);
    }

    private static Leg capture(UUID id, Payment payment, long to, UUID record, @Nullable Crossing crossing) {
        return new Leg.Capture(id, restOf(id), payment.hold(), to, payment.minutes(), record, true, crossing);
    }

    private static UUID departureOf(UUID record) {
        return DerivedId.of("departure", record);
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
