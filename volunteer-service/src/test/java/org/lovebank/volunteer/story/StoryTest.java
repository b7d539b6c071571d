package org.lovebank.volunteer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class StoryTest {

    private static final String BODY = "十年如一日照顾邻居 <b>王大爷</b>";

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;

    @BeforeEach
    void somebodyWithAStory() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
    }

    @Test
    void aStoryIsPublishedByASecondPersonOnItsOwnConsentAndGoneWithIt() {
        // given
        UUID consent = consented();
        consented();
        UUID story = written(consent);
        String address = "/api/v1/stories/" + story;
        Somebody stranger = Somebody.with(Roles.RESIDENT, "cn.elsewhere");
        Response draft = stranger.get(address);
        expect(200, community.head.post(address + "/publication"));
        Response published = expect(200, stranger.get(address));

        // when
        expect(200, volunteer.post("/api/v1/persons/" + volunteer.id() + "/consents/" + consent + "/withdrawal"));

        // then
        refused(404, "NO_SUCH_STORY", draft);
        assertThat(published.<String>path("body")).isEqualTo(BODY);
        refused(404, "NO_SUCH_STORY", stranger.get(address));
        Response own = expect(200, volunteer.get(address));
        assertThat(own.<String>path("state")).isEqualTo("TAKEN_DOWN");
        assertThat(own.<String>path("body")).isNull();
        assertThat(rows.texts("select count(*) from story where id = ? and sealed is null", story))
                .containsExactly("1");
        assertThat(rows.texts("select data ->> 'state' from event_log where subject = ? order by version", story))
                .containsExactly("DRAFT", "PUBLISHED", "TAKEN_DOWN");
    }

    @Test
    void withoutItsOwnStandingConsentNothingIsWrittenOrPublished() {
        // given
        UUID consent = consented();
        UUID story = written(consent);
        UUID foreign = consentOf(community.volunteer("李云"));
        UUID second = consented();
        UUID waiting = written(second);
        Somebody head = Somebody.with(Roles.STATION_HEAD, community.path);
        UUID own = id(expect(201, head.post("/api/v1/stories", story(consented()))));
        refused(403, "STORY_NEEDS_SECOND_PERSON", head.post("/api/v1/stories/" + own + "/publication"));

        // when
        expect(200, volunteer.post("/api/v1/persons/" + volunteer.id() + "/consents/" + second + "/withdrawal"));

        // then
        refused(409, "CONSENT_IS_FOR_ANOTHER_STORY", community.worker.post("/api/v1/stories", story(consent)));
        refused(422, "STORY_WITHOUT_CONSENT", community.worker.post("/api/v1/stories", story(foreign)));
        refused(422, "STORY_WITHOUT_CONSENT", community.worker.post("/api/v1/stories", story(UUID.randomUUID())));
        refused(409, "STORY_STATE_FORBIDS", community.head.post("/api/v1/stories/" + waiting + "/publication"));
        expect(200, volunteer.post("/api/v1/stories/" + story + "/taking-down"));
        Response list = expect(200, volunteer.get("/api/v1/stories?areaPath=" + community.path));
        assertThat(list.<List<Object>>path("items")).isEmpty();
    }

    @Test
    void theTextLiesUnderThePersonsKey() {
        // when
        UUID story = written(consented());

        // then
        assertThat(rows.texts("select encode(sealed, 'escape') from story where id = ?", story)
                        .getFirst())
                .doesNotContain("邻居", "body");
        assertThat(rows.events(story).toString())
                .doesNotContain("邻居", volunteer.id().toString());
    }

    private UUID written(UUID consent) {
        return id(expect(201, community.worker.post("/api/v1/stories", story(consent))));
    }

    private Map<String, Object> story(UUID consent) {
        return Map.of("personId", volunteer.id(), "consentId", consent, "text", Map.of("title", "好邻居", "body", BODY));
    }

    private UUID consented() {
        return consentOf(volunteer);
    }

    private static UUID consentOf(Somebody person) {
        return id(expect(
                201,
                person.post("/api/v1/persons/" + person.id() + "/consents", Invented.consent("PUBLICATION", "BASIC"))));
    }
}
