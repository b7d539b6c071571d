package org.lovebank.matching.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.volunteer.VolunteerProfile;

/**
 * One moment, frozen: who could help, what is open, who holds which seat, who must not be asked. Volunteers and orders are
 * numbered in the order of their ids, so the order of rows in a query does not matter.
 */
public final class Snapshot {

    private final Horizon horizon;
    private final Rules rules;
    private final List<VolunteerProfile> volunteers;
    private final List<OpenOrder> orders;
    private final List<HeldSeat> held;
    private final List<Ban> bans;
    private final Map<UUID, Integer> volunteerNumbers;
    private final Map<UUID, Integer> orderNumbers;
    private final Set<Pair> banned;
    private final String hash;

    /** An order and who must not be asked for it. */
    private record Pair(UUID order, UUID volunteer) {}

    Snapshot(
            Horizon horizon,
            Rules rules,
            List<VolunteerProfile> volunteers,
            List<OpenOrder> orders,
            List<HeldSeat> held,
            List<Ban> bans) {
        this.horizon = horizon;
        this.rules = rules;
        this.volunteers = List.copyOf(volunteers);
        this.orders = List.copyOf(orders);
        this.held = List.copyOf(held);
        this.bans = List.copyOf(bans);
        volunteerNumbers = HashMap.newHashMap(volunteers.size());
        for (int i = 0; i < volunteers.size(); i++) {
            volunteerNumbers.put(volunteers.get(i).id(), i);
        }
        orderNumbers = HashMap.newHashMap(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            orderNumbers.put(orders.get(i).id(), i);
        }
        banned = HashSet.newHashSet(bans.size());
        for (Ban ban : bans) {
            banned.add(new Pair(ban.order(), ban.volunteer()));
        }
        hash = SnapshotHash.of(this);
    }

    public static SnapshotDraft draft(Horizon horizon, Rules rules) {
        return new SnapshotDraft(horizon, rules);
    }

    public Horizon horizon() {
        return horizon;
    }

    public Rules rules() {
        return rules;
    }

    public List<VolunteerProfile> volunteers() {
        return volunteers;
    }

    public List<OpenOrder> orders() {
        return orders;
    }

    public List<HeldSeat> held() {
        return held;
    }

    public List<Ban> bans() {
        return bans;
    }

    /** SHA-256 of the whole content in hexadecimal. */
    public String hash() {
        return hash;
    }

    public VolunteerProfile volunteer(int number) {
        return volunteers.get(number);
    }

    public OpenOrder order(int number) {
        return orders.get(number);
    }

    public boolean knowsVolunteer(UUID id) {
        return volunteerNumbers.containsKey(id);
    }

    public boolean knowsOrder(UUID id) {
        return orderNumbers.containsKey(id);
    }

    public int volunteerNumber(UUID id) {
        return number(volunteerNumbers, id, "volunteer");
    }

    public int orderNumber(UUID id) {
        return number(orderNumbers, id, "order");
    }

    public boolean isBanned(UUID order, UUID volunteer) {
        return !banned.isEmpty() && banned.contains(new Pair(order, volunteer));
    }

    /** The same moment with other bans or seats, as a new draft. */
    public SnapshotDraft redraft() {
        SnapshotDraft draft = new SnapshotDraft(horizon, rules);
        volunteers.forEach(draft::volunteer);
        orders.forEach(draft::order);
        held.forEach(draft::held);
        bans.forEach(draft::ban);
        return draft;
    }

    private static int number(Map<UUID, Integer> numbers, UUID id, String what) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("the snapshot knows no " + what + " " + id);
        }
        return number;
    }
}
