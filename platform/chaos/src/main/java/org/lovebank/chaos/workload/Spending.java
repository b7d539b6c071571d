package org.lovebank.chaos.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lovebank.stack.demo.DemoCommunity;

/** What a holder does with an account, one thing after the other in the order of chance, each known by its answer. */
final class Spending {

    private static final int LOT_MINUTES = 60;
    private static final int PRICE = 10;
    private static final int MOST = 20;
    private static final int TOO_MUCH = 100_000;

    private final Town town;
    private final Memory memory;
    private final Caller holder;
    private final Purse purse;
    private final RandomGenerator random;
    private final String item;
    private final List<String> donated = new ArrayList<>();
    private final long began = System.nanoTime();

    Spending(Town town, Memory memory, Caller holder, Purse purse, String item, RandomGenerator random) {
        this.town = town;
        this.memory = memory;
        this.holder = holder;
        this.purse = purse;
        this.item = item;
        this.random = random;
    }

    void something() {
        switch (random.nextInt(7)) {
            case 0, 1 -> donate();
            case 2 -> donateTwice();
            case 3 -> convert();
            case 4 -> redeem();
            case 5 -> reverse();
            default -> donateTooMuch();
        }
    }

    private void donate() {
        long minutes = random.nextLong(1, MOST);
        took(ask("donations", Map.of("accountId", purse.account(), "minutes", minutes)), minutes);
    }

    private void took(Answer answer, long minutes) {
        if (expected(answer, purse.minutes() >= minutes, "a donation of " + minutes)) {
            purse.minutes(-minutes);
            keep(answer.text("transferId"), minutes);
            donated.add(answer.text("transferId"));
        }
    }

    private void donateTwice() {
        long minutes = random.nextLong(1, MOST);
        String key = Caller.freshKey();
        Map<String, Object> body = Map.of("accountId", purse.account(), "minutes", minutes);
        List<Answer> both = AtOnce.ask(List.of(
                () -> holder.post("/api/v1/donations", body, key), () -> holder.post("/api/v1/donations", body, key)));
        if (!both.get(0).sameAs(both.get(1)) && both.stream().noneMatch(each -> each.status() == 0)) {
            memory.found("one key has one answer", purse.account() + " " + both);
        }
        took(both.get(0), minutes);
        Answer other =
                holder.post("/api/v1/donations", Map.of("accountId", purse.account(), "minutes", minutes + 1), key);
        if (other.status() != 422 && other.status() != 0) {
            memory.found("one key with another body is 422", purse.account() + " " + other);
        }
    }

    private void convert() {
        boolean enough = purse.minutes() >= LOT_MINUTES;
        Answer answer = ask("conversions", Map.of("accountId", purse.account(), "minutes", LOT_MINUTES));
        if (expected(answer, enough, "a conversion")) {
            purse.minutes(-answer.body().path("minutesConverted").asLong());
            purse.points(answer.body().path("points").asLong());
            // What it is answered with is one of the two movements that it is made of: of minutes or of points.
            keep(answer.text("transferId"), 0);
        }
    }

    private void redeem() {
        boolean enough = purse.points() >= PRICE;
        Answer answer = ask("redemptions", Map.of("accountId", purse.account(), "itemId", item, "quantity", 1));
        if (!expected(answer, enough, "a redemption")) {
            return;
        }
        purse.points(-PRICE);
        String id = answer.text("id");
        memory.redemption(id, "READY");
        String path = "/api/v1/redemptions/" + id;
        if (random.nextBoolean()) {
            Map<String, String> code = Map.of("pickupCode", answer.text("pickupCode"));
            Answer handed = town.staff(DemoCommunity.TELLER).post(path + "/collection", code);
            ended(handed, id, "COLLECTED", 0);
        } else {
            ended(holder.post(path + "/cancellation", Map.of()), id, "CANCELLED", PRICE);
        }
    }

    private void ended(Answer answer, String redemption, String state, long back) {
        if (expected(answer, true, "an end as " + state)) {
            memory.redemption(redemption, state);
            purse.points(back);
        } else {
            // It was not answered, or refused while a clock was wrong: nobody can say how it ended.
            memory.redemption(redemption, "");
            purse.lost();
        }
    }

    /** Once; the second time it is refused. */
    private void reverse() {
        if (donated.isEmpty()) {
            return;
        }
        String transfer = donated.removeFirst();
        long minutes = memory.transfers().getOrDefault(transfer, 0L);
        Caller council = town.staff(DemoCommunity.COUNCIL);
        String path = "/api/v1/transfers/" + transfer + "/reversal";
        Answer answer = council.post(path, Map.of("reason", "错误捐赠"));
        if (expected(answer, true, "a reversal")) {
            purse.minutes(minutes);
            answer.body()
                    .path("reversals")
                    .forEach(line -> keep(line.path("transferId").asText(), minutes));
            Answer again = council.post(path, Map.of("reason", "再次"));
            if (again.good()) {
                memory.found("a transfer is reversed once", transfer);
            }
        }
    }

    /** Refused, and under the same key refused again. */
    private void donateTooMuch() {
        String key = Caller.freshKey();
        Map<String, Object> body = Map.of("accountId", purse.account(), "minutes", TOO_MUCH);
        Answer first = holder.post("/api/v1/donations", body, key);
        expected(first, false, "a donation of more than there is");
        Answer again = holder.post("/api/v1/donations", body, key);
        if (first.refused() && again.refused() && !first.sameAs(again)) {
            memory.found("one key has one answer", purse.account() + " " + first + " then " + again);
        }
    }

    private Answer ask(String what, Object body) {
        return holder.post("/api/v1/" + what, body);
    }

    /** Whether it was accepted; what was never answered is not known any more, what surprises is found. */
    private boolean expected(Answer answer, boolean accepted, String what) {
        if (answer.status() == 0) {
            purse.lost();
            memory.found("every request is answered in the end", what + " of " + purse.account());
            return false;
        }
        if (answer.good() != accepted && !town.wrongClockSince(began)) {
            memory.found(
                    accepted ? "what may be is accepted" : "what may not be is refused",
                    what + " of " + purse.account() + " with " + purse.minutes() + " minutes, " + purse.points()
                            + " points: " + answer);
        }
        return answer.good();
    }

    private void keep(String transfer, long amount) {
        memory.transfer(transfer, amount);
        String before = purse.moved(transfer);
        if (!before.isEmpty()) {
            memory.order(before, transfer);
        }
    }
}
