package org.lovebank.stack.demo.journey;

import static org.lovebank.stack.demo.journey.Story.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;

/** Third act: the service counts, the minutes arrive, and something comes back for them. */
final class Banking {

    private static final int MINUTES_LEFT = 35;
    private static final int POINTS = 10;
    private static final int MINUTES = Helping.MINUTES - Paying.MINUTES;
    private static final int PRICE = 10;

    private final Story story;
    private final Cast cast;
    private final Neighbour holder;
    private final String accountId;
    private final String account;

    Banking(Story story, Cast cast, Neighbour holder, String accountId) {
        this.story = story;
        this.cast = cast;
        this.holder = holder;
        this.accountId = accountId;
        this.account = "/api/v1/accounts/" + accountId;
    }

    String recorded() {
        Api station = cast.staff(DemoCommunity.STATION_HEAD);
        return story.step("the recording station confirms the service record 服务记录确认", () -> {
            JsonNode record = Patience.until(
                            "a service record arises from the assignment",
                            () -> station.list("/api/v1/service-records", Map.of("volunteerId", holder.id())),
                            found -> !found.isEmpty())
                    .getFirst();
            String id = record.path("id").asText();
            station.post("/api/v1/service-records/" + id + "/confirmation", Map.of());
            return id;
        });
    }

    void pending() {
        story.step(
                "the minutes are deposited 时间入账",
                () -> Patience.until(
                        "pending or available minutes",
                        () -> holder.api().get(account),
                        seen -> minutes(seen, "pendingMinutes") + minutes(seen, "availableMinutes")
                                == Helping.MINUTES));
    }

    void available(String recordId) {
        story.step("publicity is over, the minutes are available 公示期满，可用", () -> {
            Patience.until(
                    "the record is final",
                    () -> holder.api().get("/api/v1/service-records/" + recordId),
                    record -> record.path("state").asText().equals("FINAL"));
            return Patience.until(
                    "available minutes",
                    () -> holder.api().get(account),
                    seen -> minutes(seen, "availableMinutes") == Helping.MINUTES
                            && minutes(seen, "pendingMinutes") == 0);
        });
    }

    Passbook passbook() {
        return story.step("the passbook shows six fields 存折六项", () -> {
            // Minutes come from the registry, place, content and witness from the task house: either may be first.
            Passbook book = Passbook.of(Patience.until(
                    "a passbook line with its witness",
                    () -> holder.api().get(account + "/passbook").path("items"),
                    items -> !items.isEmpty() && items.get(0).hasNonNull("witness")));
            expect(book.lines().size() == 1, "one line", book);
            Passbook.Line line = book.lines().getFirst();
            expect(line.durationMinutes() == Helping.MINUTES, Helping.MINUTES + " minutes", line);
            expect(line.cumulativeMinutes() == Helping.MINUTES, "cumulative " + Helping.MINUTES + " minutes", line);
            expect(line.witness().contains("*") || line.witness().length() == 3, "a masked witness", line);
            return book;
        });
    }

    void converted() {
        story.step("minutes become points 时长兑换积分", () -> {
            JsonNode conversion =
                    holder.api().post("/api/v1/conversions", Map.of("accountId", accountId, "minutes", MINUTES));
            expect(conversion.path("points").asInt() == POINTS, POINTS + " points", conversion);
            expect(conversion.path("minutesLeft").asInt() == MINUTES_LEFT, MINUTES_LEFT + " minutes left", conversion);
            return conversion;
        });
    }

    void redeemed() {
        JsonNode redemption = story.step("points are redeemed for an item 积分兑换", () -> {
            String item = holder.api().list("/api/v1/catalog-items", Map.of()).stream()
                    .filter(each -> each.path("name").asText().equals(DemoCommunity.ITEM))
                    .map(each -> each.path("id").asText())
                    .findFirst()
                    .orElseThrow(() -> new StepFailed("the catalogue holds no " + DemoCommunity.ITEM));
            JsonNode ready = holder.api()
                    .post("/api/v1/redemptions", Map.of("accountId", accountId, "itemId", item, "quantity", 1));
            expect(ready.path("state").asText().equals("READY"), "state READY", ready);
            return ready;
        });
        story.step("the partner hands it over for the code 凭码领取", () -> {
            cast.staff(DemoCommunity.PARTNER)
                    .post(
                            "/api/v1/redemptions/" + redemption.path("id").asText() + "/collection",
                            Map.of("pickupCode", redemption.path("pickupCode").asText()));
            JsonNode seen = holder.api().get(account);
            expect(minutes(seen, "points") == POINTS - PRICE, (POINTS - PRICE) + " points left", seen);
            return seen;
        });
    }

    void stars() {
        story.step(
                "the stars are recounted from final minutes 星级重算",
                () -> Patience.until(
                        "honour minutes " + Helping.MINUTES + ", which spending does not lower",
                        () -> holder.api().get("/api/v1/volunteers/" + holder.id() + "/star-rating"),
                        rating -> minutes(rating, "honourMinutes") == Helping.MINUTES));
    }

    void booksBalance() {
        Api council = cast.staff(DemoCommunity.COUNCIL);
        story.step("the books balance 账目平衡", () -> {
            JsonNode balance = council.get("/api/v1/trial-balance");
            expect(balance.path("units").size() == 2, "minutes and points", balance);
            for (JsonNode unit : balance.path("units")) {
                expect(unit.path("sum").asLong() == 0, "a sum of zero in each unit", balance);
            }
            JsonNode verification = council.get("/api/v1/ledger/verification");
            expect(verification.path("ok").asBoolean(), "a ledger that verifies", verification);
            return verification;
        });
    }

    private static int minutes(JsonNode thing, String field) {
        return thing.path(field).asInt();
    }
}
