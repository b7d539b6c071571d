package org.lovebank.volunteer.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;
import static org.lovebank.volunteer.fixture.Network.fields;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Network;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class SurveyTest {

    @Inject
    Rows rows;

    private Community community;
    private Network network;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
        network = new Network(community);
    }

    @Test
    void answersAreCountedByPlaceAndBelongToNobody() {
        // given
        String one = network.place("g1", "GRID");
        String two = network.place("g2", "GRID");
        UUID survey = id(open(LocalDate.now(Time.DAYS).plusDays(14)));
        Somebody resident = Somebody.with(Roles.RESIDENT);
        for (int i = 0; i < 5; i++) {
            expect(201, answer(resident, survey, one, List.of("助餐"), List.of("上午", "下午")));
        }
        expect(201, answer(Somebody.with(Roles.RESIDENT), survey, two, List.of("助洁"), List.of("上午")));

        // when
        Response results = community.head.get("/api/v1/surveys/" + survey + "/results");

        // then
        assertThat(results.<Integer>path("answers")).isEqualTo(6);
        assertThat(results.<Integer>path("places")).isEqualTo(2);
        assertThat(results.<List<String>>path("choices.choice")).containsExactly("助餐", "助洁", "上午", "下午");
        assertThat(results.<List<Integer>>path("choices.times")).containsExactly(5, 1, 6, 5);
        Response few = community.head.get("/api/v1/surveys/" + survey + "/results?areaPath=" + two);
        assertThat(few.<Boolean>path("few")).isTrue();
        assertThat(few.<List<?>>path("choices")).isEmpty();
        assertThat(rows.texts(
                        "select count(*) from idempotency_key where body like '%' || ? || '%'",
                        resident.id().toString()))
                .containsExactly("0");
        assertThat(rows.texts("select string_agg(column_name, ',' order by column_name) from information_schema.columns"
                        + " where table_name = 'need_survey_tally' and table_schema = current_schema()"))
                .containsExactly("area_path,choice,question,survey_id,times");
        refused(
                403,
                "OUTSIDE_YOUR_AREA",
                Somebody.with(Roles.STATION_HEAD, one).get("/api/v1/surveys/" + survey + "/results"));
    }

    @Test
    void everyQuestionIsAnsweredByItsChoices() {
        // given
        UUID survey = id(open(LocalDate.now(Time.DAYS)));
        Somebody resident = Somebody.with(Roles.RESIDENT);

        // when
        Response other = answer(resident, survey, community.path, List.of("助医"), List.of("上午"));

        // then
        refused(422, "ANSWER_DOES_NOT_FIT", other);
        refused(
                422,
                "ANSWER_DOES_NOT_FIT",
                answer(resident, survey, community.path, List.of("助餐", "助洁"), List.of("上午")));
        refused(422, "ANSWER_DOES_NOT_FIT", answer(resident, survey, community.path, List.of("助餐"), List.of()));
        refused(422, "SURVEY_ASKS_ELSEWHERE", answer(resident, survey, "cn", List.of("助餐"), List.of("上午")));
        refused(
                404,
                "NO_SUCH_SURVEY",
                answer(resident, UUID.randomUUID(), community.path, List.of("助餐"), List.of("上午")));
        assertThat(community.head.get("/api/v1/surveys/" + survey).<Integer>path("answers"))
                .isZero();
    }

    @Test
    void whatHasEndedTakesNoAnswers() {
        // given
        Response survey = open(LocalDate.now(Time.DAYS).plusDays(14));
        expect(201, answer(community.head, id(survey), community.path, List.of("助餐"), List.of("上午")));
        String address = "/api/v1/surveys/" + id(survey) + "/ending";
        Response ended = community
                .head
                .request()
                .header("If-Match", survey.header("ETag"))
                .post(address);

        // when
        Response late = answer(community.head, id(survey), community.path, List.of("助餐"), List.of("上午"));

        // then
        assertThat(ended.<String>path("state")).isEqualTo("ENDED");
        refused(409, "SURVEY_STATE_FORBIDS", late);
        assertThat(rows.events(id(survey)).getLast()).contains("\"answers\":1").contains("\"state\":\"ENDED\"");
        refused(
                409,
                "SURVEY_STATE_FORBIDS",
                community
                        .head
                        .request()
                        .header("If-Match", ended.header("ETag"))
                        .post(address));
        refused(422, "SURVEY_RUNS_BACKWARDS", open(LocalDate.now(Time.DAYS).minusDays(1)));
    }

    @Test
    void fortyAnswersAtOnceAreForty() throws Exception {
        // given
        UUID survey = id(open(LocalDate.now(Time.DAYS)));
        Callable<Integer> once = () -> answer(community.worker, survey, community.path, List.of("助餐"), List.of("下午"))
                .statusCode();
        List<Callable<Integer>> all = new ArrayList<>(java.util.Collections.nCopies(40, once));

        // when
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var asked : threads.invokeAll(all)) {
                assertThat(asked.get()).isEqualTo(201);
            }
        }

        // then
        assertThat(community.head.get("/api/v1/surveys/" + survey).<Integer>path("answers"))
                .isEqualTo(40);
    }

    private Response open(LocalDate until) {
        return community.head.post(
                "/api/v1/surveys",
                fields(
                        "areaPath",
                        community.path,
                        "title",
                        "居民需求调研",
                        "fromOn",
                        LocalDate.now(Time.DAYS).toString(),
                        "toOn",
                        until.toString(),
                        "questions",
                        List.of(
                                fields(
                                        "code",
                                        "HELP",
                                        "wording",
                                        "最需要哪项服务",
                                        "many",
                                        false,
                                        "choices",
                                        List.of("助餐", "助洁")),
                                fields(
                                        "code",
                                        "WHEN",
                                        "wording",
                                        "什么时段方便",
                                        "many",
                                        true,
                                        "choices",
                                        List.of("上午", "下午")))));
    }

    private static Response answer(Somebody who, UUID survey, String place, List<String> help, List<String> when) {
        return who.post(
                "/api/v1/surveys/" + survey + "/answers",
                fields("areaPath", place, "choices", Map.of("HELP", help, "WHEN", when)));
    }
}
