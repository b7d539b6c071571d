package org.lovebank.chaos.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lovebank.chaos.finding.Finding;

/** What all answers promised, to be compared with the databases when everything has come to rest. */
public final class Memory {

    private final Map<String, Long> transfers = new ConcurrentHashMap<>();
    private final Map<String, String> redemptions = new ConcurrentHashMap<>();
    private final Map<String, String> gifts = new ConcurrentHashMap<>();
    private final List<Purse> purses = new ArrayList<>();
    private final List<String[]> orders = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A transfer that was answered, with its amount; 0 when the answer did not say. */
    void transfer(String id, long amount) {
        transfers.put(id, amount);
    }

    void redemption(String id, String state) {
        redemptions.put(id, state);
    }

    void gift(String id, String state) {
        gifts.put(id, state);
    }

    /** The one was answered before the other was asked for, on the same account. */
    synchronized void order(String before, String after) {
        orders.add(new String[] {before, after});
    }

    synchronized void purse(Purse purse) {
        purses.add(purse);
    }

    /** An answer that cannot be. */
    synchronized void found(String check, String told) {
        findings.add(new Finding(check, told));
    }

    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Map<String, Long> transfers() {
        return Map.copyOf(transfers);
    }

    public Map<String, String> redemptions() {
        return Map.copyOf(redemptions);
    }

    public Map<String, String> gifts() {
        return Map.copyOf(gifts);
    }

    public synchronized List<Purse> purses() {
        return List.copyOf(purses);
    }

    /** Pairs of transfers of one account: the first was answered before the second was asked for. */
    public synchronized List<String[]> orders() {
        return List.copyOf(orders);
    }

    @Override
    public synchronized String toString() {
        return "%d purses, %d transfers, %d redemptions, %d gifts, %d pairs in order"
                .formatted(purses.size(), transfers.size(), redemptions.size(), gifts.size(), orders.size());
    }
}
