package org.lovebank.task.matching.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lovebank.task.WishFixture.changed;
import static org.lovebank.task.WishFixture.lamp;
import static org.lovebank.task.WishFixture.need;
import static org.lovebank.task.WishFixture.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;
import org.lovebank.task.Rows;
import org.lovebank.task.TestClock;
import org.lovebank.task.TheHouse;

@QuarkusTest
@TheHouse
@SuppressWarnings("NullAway.Init")
class MenuHttpTest {

    private static final String ITEM = "items.find { it.id == '%s' }";

    @Inject
    TestClock clock;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    CountShown countShown;

    @BeforeEach
    void beginTheDay() {
        clock.set(TestClock.MONDAY_TEN);
        registry.tellOfPlaces();
    }

    @Test
    void anOpenWishStandsOnTheMenuWithEveryPartOfItsScore() {
        // given
        Person ren = musician();
        UUID wish = published(Person.resident(), song());
        clock.forward(Duration.ofHours(1));

        // when
        var menu = ren.gets("/me/menu?limit=100").statusCode(200).extract();

        // then
        assertThat(menu.<Boolean>path("ranked")).isTrue();
        String item = ITEM.formatted(wish);
        assertThat(menu.<String>path(item + ".title")).isEqualTo("修台灯");
        // (600·280 + 1000·220 + 0·180 + 800·120 + 1000·60) / 860
        assertThat(menu.<Integer>path(item + ".parts.find { it.code == 'FIT' }.value"))
                .isEqualTo(544_000 / 860);
        assertThat(menu.<Integer>path(item + ".parts.find { it.code == 'WAITING' }.value"))
                .isEqualTo(1000 / 168);
        assertThat(menu.<Integer>path(item + ".parts.find { it.code == 'UNSEEN' }.value"))
                .isEqualTo(1000);
        // 632·550 + 0·200 + 5·150 + 1000·100
        assertThat(menu.<Integer>path(item + ".score")).isEqualTo(448);
        assertThat(menu.<String>path(item + ".parts.find { it.code == 'FIT.NEAR' }.text"))
                .isEqualTo("in the same area");
    }

    @Test
    void whatSomebodyClaimedLeavesTheMenuAndComesBackWhenItIsGivenBack() {
        // given
        Person ren = musician();
        Person other = musician();
        UUID wish = published(Person.resident(), song());
        String claim = other.posts("/wishes/" + wish + "/claims", Map.of())
                .statusCode(201)
                .extract()
                .path("id");

        // then
        ren.gets("/me/menu?limit=100").body("items.findAll { it.id == '" + wish + "' }.size()", equalTo(0));
        other.deletes("/claims/" + claim).statusCode(204);
        ren.gets("/me/menu?limit=100")
                .body(ITEM.formatted(wish) + ".parts.find { it.code == 'UNSEEN' }.value", equalTo(900));
        other.gets("/me/menu?limit=100").body("items.findAll { it.id == '" + wish + "' }.size()", equalTo(0));
    }

    @Test
    void whatManyHaveSeenStandsLower() {
        // given
        Person ren = musician();
        UUID wish = published(Person.resident(), song());

        // when
        ren.gets("/me/menu?limit=100").statusCode(200);
        ren.gets("/me/menu?limit=100").statusCode(200);
        countShown.write();

        // then
        assertThat(rows.count("select shown from open_demand where source_id = ?", wish))
                .isEqualTo(2);
        ren.gets("/me/menu?limit=100")
                .body(ITEM.formatted(wish) + ".parts.find { it.code == 'UNSEEN' }.value", equalTo(990));
    }

    @Test
    void whoAskedNotToBeRankedSeesTheLongestWaitingFirstAndNoScore() {
        // given
        Person ren = registry.registered(
                UUID.randomUUID(), new Profile().intentions("CULTURE_SPORT").wantsToBeAskedByAPerson());
        UUID first = published(Person.resident(), song());
        clock.forward(Duration.ofMinutes(5));
        UUID second = published(Person.resident(), song());

        // when
        var menu = ren.gets("/me/menu?limit=100").statusCode(200).extract();

        // then
        assertThat(menu.<Boolean>path("ranked")).isFalse();
        List<String> ids = menu.path("items.id");
        assertThat(ids.indexOf(first.toString()))
                .isLessThan(ids.indexOf(second.toString()))
                .isNotNegative();
        assertThat(menu.asString()).doesNotContain("\"score\"");
    }

    @Test
    void nobodySeesTheirOwnWishOrWhatTheyHaveNoTimeFor() {
        // given
        UUID id = UUID.randomUUID();
        Person both = registry.registered(id, new Profile().intentions("CULTURE_SPORT"));
        Person resident = Person.with(id, Person.WALL, org.lovebank.access.Roles.RESIDENT);
        Person onTuesdays = registry.registered(
                UUID.randomUUID(), new Profile().intentions("CULTURE_SPORT").free(DayOfWeek.TUESDAY, "08:00", "20:00"));
        UUID own = published(resident, song());

        // then
        both.gets("/me/menu?limit=100").body("items.findAll { it.id == '" + own + "' }.size()", equalTo(0));
        onTuesdays.gets("/me/menu?limit=100").body("items.findAll { it.id == '" + own + "' }.size()", equalTo(0));
        Person.volunteer(UUID.randomUUID()).gets("/me/menu").statusCode(404).body("code", equalTo("UNKNOWN_VOLUNTEER"));
        both.gets("/me/menu?limit=0").statusCode(400);
        Person.resident().gets("/me/menu").statusCode(403);
    }

    private Map<String, Object> song() {
        return changed(lamp(clock.instant()), "needs", List.of(need("CULTURE_SPORT", "教唱歌", 60)));
    }

    private Person musician() {
        return registry.registered(UUID.randomUUID(), new Profile().intentions("CULTURE_SPORT"));
    }
}
