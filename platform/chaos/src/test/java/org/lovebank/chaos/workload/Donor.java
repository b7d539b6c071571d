package org.lovebank.chaos.workload;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who has earned minutes and gives them away one by one, and knows of each whether it was taken. */
public final class Donor {

    private final Memory memory;
    private final Caller caller;
    private final Purse purse;

    private Donor(Memory memory, Caller caller, Purse purse) {
        this.memory = memory;
        this.caller = caller;
        this.purse = purse;
    }

    /** Registered, helped and credited, on a street that serves. */
    public static Donor born(Supplier<List<String>> gateways, String password, Memory memory) {
        Town town = new Town(gateways, password, new Tally(), _ -> false);
        Town.Person volunteer = town.volunteer();
        Earning earning = new Earning(town, memory, volunteer, town.volunteer(), town.resident(), Clock.systemUTC());
        Purse purse = new Purse(earning.earned(), Earning.MINUTES);
        memory.purse(purse);
        return new Donor(memory, volunteer.caller(), purse);
    }

    /** Asked until there is an answer; true when it was yes. */
    public boolean gives() {
        return gives(Caller.freshKey());
    }

    /** The same under a key that may have been asked before. */
    public boolean gives(String key) {
        Answer answer = caller.post("/api/v1/donations", one(), key);
        if (answer.good()) {
            purse.minutes(-1);
            memory.transfer(answer.text("transferId"), 1);
        }
        return answer.good();
    }

    /** Asked a single time; the status, or 0 when nobody answered within the caller's own limit. */
    public int asksOnce(String key) {
        return caller.tryOnce("/api/v1/donations", one(), key).status();
    }

    /** Whether the account can be read. */
    public boolean reads() {
        return caller.get("/api/v1/accounts/" + purse.account()).good();
    }

    /** Whether the account can be read at the first time of asking. */
    public int readsOnce() {
        return caller.tryRead("/api/v1/accounts/" + purse.account()).status();
    }

    private Map<String, Object> one() {
        return Map.of("accountId", purse.account(), "minutes", 1);
    }
}
