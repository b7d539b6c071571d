package org.lovebank.task.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.lovebank.task.WishFixture.SECRET;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.claimed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.posted;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class PrivateTextHttpTest {

    private final Person lin = Person.resident();
    private Instant now = TestClock.MONDAY_TEN;

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        now = clock.instant();
        registry.tellOfPlaces();
    }

    @Test
    void theAuthorReadsTheirOwnAndNobodyWritesThatDown() {
        UUID wish = posted(lin, lamp(now));
        lin.gets(folded(wish))
                .statusCode(200)
                .body("privateText", equalTo(SECRET))
                .body("address", equalTo("3号楼2单元501"));
        assertThat(views(wish)).isEmpty();
    }

    @Test
    void theReviewerReadsWhileReviewingAndIsWrittenDown() {
        // given
        UUID wish = posted(lin, lamp(now));
        Person dispatcher = Person.dispatcher();

        // when
        dispatcher.gets(folded(wish)).statusCode(200).body("privateText", equalTo(SECRET));

        // then
        assertThat(views(wish)).containsExactly("REVIEW " + dispatcher.id());
        Person.stationHead().gets(folded(wish)).statusCode(403).body("code", equalTo("NOT_DISCLOSED"));
        dispatcher
                .posts("/wishes/" + wish + "/reviews", Map.of("decision", "PUBLISH"))
                .statusCode(201);
        dispatcher.gets(folded(wish)).statusCode(403);
        Person.resident().gets(folded(wish)).statusCode(403);
    }

    @Test
    void theAcceptedVolunteerReadsAroundThePlannedTimeOnly() {
        // given
        Instant inThreeDays = now.plus(Duration.ofDays(3));
        UUID wish = published(lin, lamp(inThreeDays));
        Person ren = registry.repairer();
        claimed(ren, wish);

        // then
        ren.gets(folded(wish)).statusCode(403);
        clock.forward(Duration.ofDays(2));
        ren.gets(folded(wish)).statusCode(200).body("$", hasKey("disclosedUntilAt"));
        registry.repairer().gets(folded(wish)).statusCode(403);
        clock.set(inThreeDays.plus(Duration.ofHours(3)));
        ren.gets(folded(wish)).statusCode(403);
        assertThat(views(wish)).containsExactly("SERVICE " + ren.id());
    }

    @Test
    void theBookOfDisclosuresCannotBeChanged() {
        assertThatThrownBy(() -> rows.texts("delete from disclosure returning id"))
                .hasMessageContaining("permission");
        assertThatThrownBy(() -> rows.texts("update wish_review set reason = 'x' returning id"))
                .hasMessageContaining("permission");
    }

    @Test
    void whatIsFoldedInsideStandsNowhereElse() {
        // given
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);

        // when
        UUID wish = published(lin, changed(lamp(now), "privateText", SECRET));
        lin.posts("/wishes", changed(lamp(now), "publicText", SECRET))
                .statusCode(422)
                .body(not(equalTo(SECRET)));
        lin.posts("/wishes", changed(changed(lamp(now), "privateText", SECRET), "wallAreaPath", "cn.nowhere"));
        claimed(registry.repairer(), wish);
        Logger.getLogger("").removeHandler(listener);

        // then
        assertThat(logged).noneSatisfy(line -> assertThat(line).containsAnyOf("膝盖", "8000", "501"));
        for (String table : rows.texts("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")) {
            assertThat(rows.texts("select t::text from " + table + " t"))
                    .as(table)
                    .noneSatisfy(row ->
                            assertThat(row).containsAnyOf("膝盖", "138 0013 8000", "2单元501", hex("膝盖"), hex("138 0013")));
        }
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(line.getMessage()));
            }

            @Override
            public void flush() {
                // kept in memory
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> views(UUID wish) {
        return rows.texts("select purpose || ' ' || viewer_id from disclosure where wish_id = ? order by id", wish);
    }

    private static String folded(UUID wish) {
        return "/wishes/" + wish + "/private-text";
    }
}
