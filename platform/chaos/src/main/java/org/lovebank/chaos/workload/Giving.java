package org.lovebank.chaos.workload;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lovebank.stack.demo.DemoCommunity;

/** A gift from one purse to another: withdrawn, or checked, accepted and posted. */
final class Giving {

    private static final int MOST = 15;
    private static final String GIFTS = "/api/v1/gifts";

    private final Town town;
    private final Memory memory;
    private final RandomGenerator random;

    Giving(Town town, Memory memory, RandomGenerator random) {
        this.town = town;
        this.memory = memory;
        this.random = random;
    }

    /** Answers when both purses are as they stay. */
    void give(Caller giver, Purse from, Caller receiver, Purse to) {
        long minutes = random.nextLong(1, MOST);
        if (!from.known() || from.minutes() < minutes) {
            return;
        }
        Map<String, Object> gift = Map.of(
                "fromAccountId", from.account(), "toAccountId", to.account(), "minutes", minutes, "relation", "CHILD");
        Answer proposed = giver.post(GIFTS, gift);
        if (!proposed.good()) {
            // Refused nothing is held; unanswered nobody can say.
            if (proposed.status() == 0) {
                from.lost();
            }
            return;
        }
        String id = proposed.text("id");
        String path = GIFTS + "/" + id;
        boolean kept = random.nextBoolean() && accepted(path, receiver);
        if (!kept) {
            giver.post(path + "/withdrawal", Map.of());
        }
        String end = Earning.until(
                        "gift " + id + " ends",
                        () -> giver.get(path),
                        seen -> List.of("POSTED", "WITHDRAWN", "REFUSED").contains(seen.text("state")))
                .text("state");
        memory.gift(id, end);
        if (end.equals("POSTED")) {
            from.minutes(-minutes);
            to.minutes(minutes);
        }
    }

    private boolean accepted(String path, Caller receiver) {
        Caller teller = town.staff(DemoCommunity.TELLER);
        return teller.post(path + "/relation-check", Map.of("proven", true)).good()
                && receiver.post(path + "/acceptance", Map.of()).good();
    }
}
