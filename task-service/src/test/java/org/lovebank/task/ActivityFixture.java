package org.lovebank.task;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;

/** Activities as organisers announce them, and the way to publication. */
public final class ActivityFixture {

    private ActivityFixture() {}

    /** Who leads the team at the wall. */
    public static Person leader() {
        return Person.with(UUID.randomUUID(), Person.WALL, Roles.TEAM_LEADER);
    }

    /** Two hours of tidying up, from tomorrow at ten. */
    public static Map<String, Object> tidying(Instant now) {
        return at(now.plus(Duration.ofDays(1)));
    }

    public static Map<String, Object> at(Instant start) {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("type", "NORMAL");
        activity.put("areaPath", Person.WALL);
        activity.put("title", "清洁楼道");
        activity.put("content", "一起打扫楼道，粉刷单元门。");
        activity.put("categoryCode", "ENVIRONMENT");
        activity.put("place", "22街区3号楼");
        activity.put("startsAt", start.toString());
        activity.put("endsAt", start.plus(Duration.ofHours(2)).toString());
        activity.put("riskStatement", "楼梯湿滑，请穿防滑鞋。");
        return activity;
    }

    public static Map<String, Object> changed(Map<String, Object> activity, Object... fieldsAndValues) {
        Map<String, Object> other = new LinkedHashMap<>(activity);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            other.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return other;
    }

    /** The whole time of an activity in one role. */
    public static Map<String, Object> shift(Map<String, Object> activity, int seats, int waiting) {
        Map<String, Object> shift = new LinkedHashMap<>();
        shift.put("role", "打扫");
        shift.put("startsAt", activity.get("startsAt"));
        shift.put("endsAt", activity.get("endsAt"));
        shift.put("seats", seats);
        shift.put("waitlistMax", waiting);
        return shift;
    }

    public static String drafted(Person author, Map<String, Object> activity) {
        return author.posts("/activities", activity).statusCode(201).extract().path("id");
    }

    public static String shiftOf(Person author, String activityId, Map<String, Object> shift) {
        return author.posts("/activities/" + activityId + "/shifts", shift)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A published activity with one shift. */
    public static Published published(Person author, Map<String, Object> activity, Map<String, Object> shift) {
        String id = drafted(author, activity);
        String shiftId = shiftOf(author, id, shift);
        author.posts("/activities/" + id + "/submission", Map.of()).statusCode(200);
        Person.dispatcher()
                .posts("/activities/" + id + "/publication", Map.of())
                .statusCode(200);
        return new Published(id, shiftId);
    }

    public static Published published(Person author, Map<String, Object> activity, int seats, int waiting) {
        return published(author, activity, shift(activity, seats, waiting));
    }

    /** An activity on the calendar and its shift. */
    public record Published(String id, String shiftId) {

        public io.restassured.response.ValidatableResponse asked(Person volunteer) {
            return volunteer.posts("/activities/" + id + "/signups", Map.of("shiftId", shiftId));
        }

        /** The sign-up's id. */
        public String signedUp(Person volunteer) {
            return asked(volunteer).statusCode(201).extract().path("id");
        }
    }
}
