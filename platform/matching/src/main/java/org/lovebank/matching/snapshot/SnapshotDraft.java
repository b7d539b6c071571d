package org.lovebank.matching.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** Collects what a snapshot consists of, in any order; {@link #freeze()} sorts and checks it. */
public final class SnapshotDraft {

    /** Beyond this a scope is split by street. */
    public static final int MOST_ORDERS = 10_000;

    private final Horizon horizon;
    private final Rules rules;
    private final List<VolunteerProfile> volunteers = new ArrayList<>();
    private final List<OpenOrder> orders = new ArrayList<>();
    private final List<HeldSeat> held = new ArrayList<>();
    private final List<Ban> bans = new ArrayList<>();

    SnapshotDraft(Horizon horizon, Rules rules) {
        this.horizon = horizon;
        this.rules = rules;
    }

    public SnapshotDraft volunteer(VolunteerProfile volunteer) {
        volunteers.add(volunteer);
        return this;
    }

    public SnapshotDraft order(OpenOrder order) {
        orders.add(order);
        return this;
    }

    public SnapshotDraft held(HeldSeat seat) {
        held.add(seat);
        return this;
    }

    /** Forgets the seats that were told so far. */
    public SnapshotDraft withoutHeld() {
        held.clear();
        return this;
    }

    public SnapshotDraft ban(Ban ban) {
        bans.add(ban);
        return this;
    }

    /**
     * The finished snapshot.
     *
     * @throws IllegalArgumentException for a double id, a seat or ban of someone unknown, a start outside the horizon, accepted
     *     seats of one order at two starts or at none of its own, or more than {@value #MOST_ORDERS} orders
     */
    public Snapshot freeze() {
        if (orders.size() > MOST_ORDERS) {
            throw new IllegalArgumentException("more than 10000 orders: split the scope");
        }
        volunteers.sort(Comparator.comparing(VolunteerProfile::id));
        orders.sort(Comparator.comparing(OpenOrder::id));
        noDoubles(volunteers.stream().map(VolunteerProfile::id).toList());
        noDoubles(orders.stream().map(OpenOrder::id).toList());
        held.sort(Comparator.comparing(HeldSeat::order).thenComparing(HeldSeat::volunteer));
        bans.sort(Comparator.comparing(Ban::order).thenComparing(Ban::volunteer).thenComparing(Ban::why));
        orders.forEach(this::insideHorizon);
        known();
        acceptedTogether();
        return new Snapshot(horizon, rules, volunteers, orders, held, bans);
    }

    private void insideHorizon(OpenOrder order) {
        int last = order.times().starts().getLast()
                + order.times().repeats().getLast()
                + order.times().slots();
        if (last > horizon.slots()) {
            throw new IllegalArgumentException("order " + order.id() + " ends after the horizon");
        }
    }

    private void known() {
        Map<UUID, OpenOrder> open = orders.stream().collect(Collectors.toMap(OpenOrder::id, Function.identity()));
        Set<UUID> people = volunteers.stream().map(VolunteerProfile::id).collect(Collectors.toSet());
        for (HeldSeat seat : held) {
            OpenOrder order = open.get(seat.order());
            if (order == null || !people.contains(seat.volunteer())) {
                throw new IllegalArgumentException("a seat of someone or something unknown: " + seat);
            }
            if (seat.accepted() && !order.times().starts().contains(seat.start())) {
                throw new IllegalArgumentException("accepted at a start that the order does not have: " + seat);
            }
        }
        for (Ban ban : bans) {
            if (!open.containsKey(ban.order()) || !people.contains(ban.volunteer())) {
                throw new IllegalArgumentException("a ban of someone or something unknown: " + ban);
            }
        }
    }

    private void acceptedTogether() {
        HeldSeat before = null;
        for (HeldSeat seat : held) {
            if (!seat.accepted()) {
                continue;
            }
            if (before != null && before.order().equals(seat.order())) {
                if (before.start() != seat.start() || before.volunteer().equals(seat.volunteer())) {
                    throw new IllegalArgumentException(
                            "accepted seats of order " + seat.order() + " do not fit together");
                }
            }
            before = seat;
        }
    }

    private static void noDoubles(List<UUID> ids) {
        Set<UUID> seen = HashSet.newHashSet(ids.size());
        for (UUID id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("told twice: " + id);
            }
        }
    }
}
