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

/** An act of its own: a group activity, somebody who comes, and hours that three houses count. */
final class Gathering {

    /** What the sheet says and the passbook shows. */
    static final int MINUTES = 45;

    private static final String CONTENT = "一起打扫楼道，粉刷单元门。";
    private static final String ACTIVITIES = "/api/v1/activities/";

    private final Story story;
    private final Cast cast;
    private final Accounts accounts;
    private final Instant now;

    Gathering(Story story, Cast cast, Accounts accounts, Clock clock) {
        this.story = story;
        this.cast = cast;
        this.accounts = accounts;
        this.now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /** An announced activity and its shift. */
    record Announced(String id, String shiftId) {}

    Announced announced() {
        Api station = cast.staff(DemoCommunity.STATION_HEAD);
        return story.step("an activity with a shift is announced and published 活动发布", () -> {
            String startsAt = now.plus(10, ChronoUnit.MINUTES).toString();
            String endsAt = now.plus(70, ChronoUnit.MINUTES).toString();
            String id = station.post(
                            "/api/v1/activities",
                            Map.of(
                                    "type", "NORMAL",
                                    "areaPath", CommunityPlan.HOME,
                                    "title", "清洁楼道",
                                    "content", CONTENT,
                                    "categoryCode", "ENVIRONMENT",
                                    "place", "22街区3号楼",
                                    "startsAt", startsAt,
                                    "endsAt", endsAt,
                                    "riskStatement", "楼梯湿滑，请穿防滑鞋。"))
                    .path("id")
                    .asText();
            String shift = station.post(
                            ACTIVITIES + id + "/shifts",
                            Map.of("role", "打扫", "startsAt", startsAt, "endsAt", endsAt, "seats", 1, "waitlistMax", 0))
                    .path("id")
                    .asText();
            station.post(ACTIVITIES + id + "/submission", Map.of());
            JsonNode published = cast.staff(DemoCommunity.DISPATCHER).post(ACTIVITIES + id + "/publication", Map.of());
            expect(published.path("state").asText().equals("PUBLISHED"), "state PUBLISHED", published);
            return new Announced(id, shift);
        });
    }

    String signedUp(Announced activity, Neighbour volunteer) {
        return story.step("the second volunteer signs up and has the place 报名", () -> {
            JsonNode signUp = volunteer
                    .api()
                    .post(ACTIVITIES + activity.id() + "/signups", Map.of("shiftId", activity.shiftId()));
            expect(signUp.path("state").asText().equals("APPROVED"), "state APPROVED", signUp);
            return signUp.path("id").asText();
        });
    }

    /** The sheet is entered by one office and confirmed by another. */
    void attended(Announced activity, String signUp, Neighbour volunteer) {
        String attendances = ACTIVITIES + activity.id() + "/attendances";
        String attendance = story.step("the hours on the sheet are entered and confirmed 时长确认", () -> {
            Api station = cast.staff(DemoCommunity.STATION_HEAD);
            String id = station.post(
                            attendances,
                            Map.of(
                                    "signUpId",
                                    signUp,
                                    "at",
                                    now.minus(MINUTES, ChronoUnit.MINUTES).toString(),
                                    "method",
                                    "PAPER"))
                    .path("id")
                    .asText();
            station.post(attendances + "/" + id + "/check-out", Map.of("at", now.toString(), "method", "PAPER"));
            JsonNode confirmed = cast.staff(DemoCommunity.DISPATCHER)
                    .post(attendances + "/" + id + "/confirmation", Map.of("witnessName", "测试见证"));
            expect(confirmed.path("minutes").asInt() == MINUTES, MINUTES + " minutes", confirmed);
            return id;
        });
        story.step("the registry counts the hours of the activity 活动时长入册", () -> {
            JsonNode record = accounts.counted(volunteer, "ACTIVITY", attendance);
            expect(record.path("minutes").asInt() == MINUTES, MINUTES + " minutes", record);
            return record;
        });
    }

    /** Answers with the account in which they arrived. */
    String deposited(Neighbour volunteer) {
        return story.step("they are deposited and stand in the passbook 活动时长入账", () -> {
            String account = accounts.of(volunteer);
            Accounts.holds(volunteer, account, MINUTES, 0);
            Passbook.Line line = Accounts.newestOf(1, volunteer, account);
            expect(line.content().equals(CONTENT), "content " + CONTENT, line);
            expect(line.durationMinutes() == MINUTES, MINUTES + " minutes", line);
            expect(line.cumulativeMinutes() == MINUTES, MINUTES + " minutes in all", line);
            return account;
        });
    }
}
