package org.lovebank.stack.demo.journey;

import static org.lovebank.stack.demo.journey.Story.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;

/** An act of its own: who gave time is helped in return and pays with it; what is called off is given back. */
final class Paying {

    /** What the help takes, and costs. */
    static final int MINUTES = 30;

    private static final int BEGAN_MINUTES_AGO = 110;
    private static final String ORDERS = "/api/v1/orders/";

    private final Story story;
    private final Cast cast;
    private final Accounts accounts;
    private final Neighbour payer;
    private final String account;
    private final Instant now;

    Paying(Story story, Cast cast, Accounts accounts, Neighbour payer, String account, Clock clock) {
        this.story = story;
        this.cast = cast;
        this.accounts = accounts;
        this.payer = payer;
        this.account = account;
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    String held() {
        return story.step("an order is issued and its minutes are held 时间冻结", () -> issued(Helping.MINUTES - MINUTES));
    }

    private String issued(int left) {
        Instant from = now.minus(BEGAN_MINUTES_AGO, ChronoUnit.MINUTES);
        JsonNode order = payer.api()
                .post(
                        "/api/v1/orders",
                        Map.of(
                                "areaPath", CommunityPlan.HOME,
                                "categoryCode", "EDUCATION",
                                "title", "教用手机",
                                "description", "想学会用手机挂号。",
                                "place", "22街区3号楼",
                                "from", from.toString(),
                                "to", now.plus(1, ChronoUnit.HOURS).toString(),
                                "durationMinutes", MINUTES,
                                "fundingSource", "RECIPIENT"));
        String id = order.path("id").asText();
        dispatcher().post(ORDERS + id + "/issuance", Map.of());
        funding(id, "HELD");
        Accounts.holds(payer, account, left, MINUTES);
        expectHold(id, "PLACED");
        return id;
    }

    String served(String order, Neighbour helper) {
        Api station = cast.staff(DemoCommunity.STATION_HEAD);
        return story.step("it is grabbed, served and confirmed 抢单、服务、确认", () -> {
            dispatcher().post(ORDERS + order + "/grab-opening", Map.of());
            String seat = helper.api()
                    .post(ORDERS + order + "/assignments", Map.of())
                    .path("id")
                    .asText();
            String assignment = "/api/v1/assignments/" + seat;
            station.post(assignment + "/check-in", sheet(BEGAN_MINUTES_AGO));
            station.post(assignment + "/check-out", sheet(BEGAN_MINUTES_AGO - MINUTES));
            payer.api().post(assignment + "/witness-signatures", Map.of("method", "SIGNED"));
            payer.api().post(ORDERS + order + "/confirmation", Map.of("score", 5));
            JsonNode confirmed = payer.api().get(ORDERS + order);
            expect(confirmed.path("state").asText().equals("CONFIRMED"), "state CONFIRMED", confirmed);
            return seat;
        });
    }

    /** The capture is the deposit: one set of minutes, moved once. */
    void captured(String order, String assignment, Neighbour helper, String helperAccount) {
        story.step("the held minutes are paid to who helped 冻结转为入账", () -> {
            JsonNode record = accounts.counted(helper, "ASSIGNMENT", assignment);
            expect(record.path("orderId").asText().equals(order), "a record of the order", record);
            expect(record.path("fundingSource").asText().equals("RECIPIENT"), "paid by the recipient", record);
            funding(order, "CAPTURED");
            expectHold(order, "CAPTURED");
            Accounts.holds(payer, account, Helping.MINUTES - MINUTES, 0);
            Accounts.holds(helper, helperAccount, Gathering.MINUTES + MINUTES, 0);
            Passbook.Line line = Accounts.newestOf(2, helper, helperAccount);
            expect(line.durationMinutes() == MINUTES, MINUTES + " minutes", line);
            expect(
                    line.cumulativeMinutes() == Gathering.MINUTES + MINUTES,
                    Gathering.MINUTES + MINUTES + " minutes in all",
                    line);
            return line;
        });
    }

    void calledOff() {
        story.step("another order is called off and its minutes are free again 取消解冻", () -> {
            String order = issued(Helping.MINUTES - 2 * MINUTES);
            payer.api().post(ORDERS + order + "/cancellation", Map.of("reason", "不需要了"));
            funding(order, "RELEASED");
            expectHold(order, "RELEASED");
            return Accounts.holds(payer, account, Helping.MINUTES - MINUTES, 0);
        });
    }

    private void expectHold(String order, String state) {
        JsonNode hold = payer.api().list("/api/v1/holds", Map.of("accountId", account)).stream()
                .filter(each -> each.path("orderId").asText().equals(order))
                .findFirst()
                .orElseThrow(() -> new StepFailed("no hold for the order " + order));
        expect(hold.path("state").asText().equals(state), "a hold in state " + state, hold);
        expect(hold.path("minutes").asInt() == MINUTES, "a hold of " + MINUTES + " minutes", hold);
    }

    private void funding(String order, String state) {
        Patience.until(
                "fundingState " + state,
                () -> payer.api().get(ORDERS + order),
                seen -> seen.path("fundingState").asText().equals(state));
    }

    private Api dispatcher() {
        return cast.staff(DemoCommunity.DISPATCHER);
    }

    private Map<String, String> sheet(int minutesAgo) {
        return Map.of("at", now.minus(minutesAgo, ChronoUnit.MINUTES).toString(), "method", "PAPER");
    }
}
