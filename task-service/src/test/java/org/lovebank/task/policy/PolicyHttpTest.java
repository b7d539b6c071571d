package org.lovebank.task.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Roles;
import org.lovebank.task.Person;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;
import org.lovebank.task.policy.PolicyContent.NoShow;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PolicyHttpTest {

    private static final String NORTH = "cn.north";

    private final Person center = Person.with(UUID.randomUUID(), NORTH, Roles.CENTER_ADMIN);

    @Inject
    TestClock clock;

    @Inject
    Policies policies;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
    }

    @Test
    void everyPresetCanBeReadAndNamesItsSource() {
        center.gets("/task-policies")
                .statusCode(200)
                .body("code", hasItems("CHECK_IN_WINDOW", "REVIEW_CLOCK", "MATCHING_WEIGHTS"))
                .body("findAll { it.source == '' }.size()", equalTo(0))
                .body("find { it.code == 'CHECK_IN_WINDOW' }.content.beforeMinutes", equalTo(120));
        for (Class<?> kind : kindsOf(PolicyContent.class).toList()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> assertThat(policies.inForce(
                                            kind.asSubclass(PolicyContent.class),
                                            new AreaPath("cn.anywhere"),
                                            clock.instant())
                                    .version())
                            .isPositive());
        }
    }

    private static Stream<Class<?>> kindsOf(Class<?> group) {
        return Arrays.stream(group.getPermittedSubclasses())
                .flatMap(kind -> kind.isInterface() ? kindsOf(kind) : Stream.of(kind));
    }

    @Test
    void aNewVersionHoldsInItsAreaFromItsDayOn() {
        // given
        Map<String, Object> tomorrow = noShow(NORTH + ".a", "2040-03-06", 5);

        // when
        center.posts("/task-policies", tomorrow).statusCode(201).body("content.afterMinutes", equalTo(5));

        // then
        assertThat(minutes(NORTH + ".a")).isEqualTo(30);
        clock.forward(Duration.ofDays(1));
        assertThat(minutes(NORTH + ".a")).isEqualTo(5);
        assertThat(minutes(NORTH + ".a.b")).isEqualTo(5);
        assertThat(minutes(NORTH + ".ab")).isEqualTo(30);
        assertThat(minutes(NORTH)).isEqualTo(30);
    }

    @Test
    void whatIsNoPolicyIsRefused() {
        center.posts("/task-policies", noShow("cn.south", "2040-03-06", 5))
                .statusCode(403)
                .body("code", equalTo("POLICY_AREA_NOT_YOURS"));
        center.posts("/task-policies", noShow(NORTH, "2040-03-04", 5))
                .statusCode(422)
                .body("code", equalTo("POLICY_IN_THE_PAST"));
        center.posts("/task-policies", changed("code", "NO_SUCH"))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_POLICY"))
                .body("metadata.known", hasItem("NO_SHOW"));
        center.posts("/task-policies", noShow(NORTH, "2040-03-06", -1))
                .statusCode(422)
                .body("code", equalTo("POLICY_CONTENT_WRONG"));
        center.posts("/task-policies", changed("content", Map.of("afterMinutes", 5, "colour", "red")))
                .statusCode(422);
        center.posts(
                        "/task-policies",
                        changed(
                                "content",
                                Map.of(
                                        "skill",
                                        900,
                                        "near",
                                        0,
                                        "continuity",
                                        0,
                                        "load",
                                        100,
                                        "reliability",
                                        0,
                                        "language",
                                        0),
                                "MATCHING_WEIGHTS"))
                .statusCode(422);
        Person.dispatcher()
                .posts("/task-policies", noShow(NORTH, "2040-03-06", 5))
                .statusCode(403);
    }

    private int minutes(String area) {
        return QuarkusTransaction.requiringNew()
                .call(() -> policies.content(NoShow.class, new AreaPath(area), clock.instant())
                        .afterMinutes());
    }

    private static Map<String, Object> noShow(String area, String day, int minutes) {
        return new LinkedHashMap<>(Map.of(
                "code",
                "NO_SHOW",
                "areaPath",
                area,
                "effectiveOn",
                day,
                "content",
                Map.of("afterMinutes", minutes),
                "reason",
                "理事会决定"));
    }

    private static Map<String, Object> changed(String field, Object value) {
        return changed(field, value, "NO_SHOW");
    }

    private static Map<String, Object> changed(String field, Object value, String code) {
        Map<String, Object> policy = noShow(NORTH, "2040-03-06", 5);
        policy.put("code", code);
        policy.put(field, value);
        return policy;
    }
}
