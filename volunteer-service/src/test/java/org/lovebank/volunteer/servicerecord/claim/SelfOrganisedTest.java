package org.lovebank.volunteer.servicerecord.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class SelfOrganisedTest {

    private static final String RECORDS = "/api/v1/service-records";

    @Inject
    Claims claims;

    private Community community;
    private Somebody volunteer;
    private Somebody witness;

    @BeforeEach
    void aVolunteerAndAWitness() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        witness = community.resident("赵流水");
    }

    @Test
    void reportedServiceWaitsForItsWitness() {
        // given
        Map<String, Object> told = twoHours();

        // when
        Response record = volunteer.post(RECORDS, told);

        // then
        expect(201, record);
        assertThat(record.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(record.<Integer>path("minutes")).isEqualTo(110);
        assertThat(record.<String>path("witness")).isEqualTo("赵**");
        assertThat(record.<String>path("source")).isEqualTo("SELF_ORGANISED");
        assertThat(record.header("Location")).endsWith(record.<String>path("id"));
    }

    @Test
    void theWitnessVouchesAndAThirdPersonConfirms() {
        // given
        community.posting(0);
        UUID record = id(expect(201, volunteer.post(RECORDS, twoHours())));
        Response vouched = witness.post(RECORDS + "/" + record + "/witness-signature", Map.of("method", "SPOKEN_CODE"));

        // when
        Response confirmed = community.worker.post(RECORDS + "/" + record + "/confirmation");

        // then
        expect(200, vouched);
        assertThat(vouched.<String>path("state")).isEqualTo("WITNESSED");
        assertThat(vouched.<String>path("evidenceGrade")).isEqualTo("B");
        expect(200, confirmed);
        assertThat(confirmed.<String>path("state")).isEqualTo("FINAL");
    }

    @Test
    void withoutAWitnessNothingIsConfirmed() {
        // given
        UUID record = id(expect(201, volunteer.post(RECORDS, twoHours())));

        // when
        Response answer = community.head.post(RECORDS + "/" + record + "/confirmation");

        // then
        refused(409, "RECORD_STATE_FORBIDS", answer);
        assertThat(answer.<List<String>>path("metadata.allowed")).containsExactly("WITNESSED", "REJECTED");
    }

    @Test
    void onlyTheNamedWitnessVouches() {
        // given
        UUID record = id(expect(201, volunteer.post(RECORDS, twoHours())));
        String signature = RECORDS + "/" + record + "/witness-signature";

        // when
        Response own = volunteer.post(signature, Map.of("method", "SIGNED"));
        Response staff = community.worker.post(signature, Map.of("method", "SIGNED"));
        Response paper = community.worker.post(signature, Map.of("method", "PAPER"));

        // then
        refused(403, "SEPARATION_OF_DUTIES", own);
        refused(403, "NOT_THE_WITNESS", staff);
        expect(200, paper);
        assertThat(paper.<String>path("evidenceGrade")).isEqualTo("D");
    }

    @Test
    void nobodyIsTheOwnWitness() {
        // given
        Map<String, Object> told = twoHours();
        told.put("witnessId", volunteer.id());

        // when
        Response answer = volunteer.post(RECORDS, told);

        // then
        refused(422, "WITNESS_IS_THE_VOLUNTEER", answer);
    }

    @Test
    void overlappingServiceIsRefusedAndTheOtherRecordNamed() {
        // given
        UUID first = id(expect(201, volunteer.post(RECORDS, twoHours())));

        // when
        Response answer = volunteer.post(RECORDS, twoHours());

        // then
        refused(409, "SERVED_TIME_OVERLAPS", answer);
        assertThat(answer.<String>path("metadata.recordId")).isEqualTo(first.toString());
        expect(200, volunteer.get(RECORDS + "?volunteerId=" + volunteer.id()));
    }

    @Test
    void ofManyOverlappingReportsAtOnceOneIsKept() throws Exception {
        // given
        Callable<Response> reporting = () -> volunteer.post(RECORDS, twoHours());

        // when
        List<Integer> answers;
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            answers = all
                    .invokeAll(IntStream.range(0, 4).mapToObj(_ -> reporting).toList())
                    .stream()
                    .map(SelfOrganisedTest::status)
                    .toList();
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void aDraftTakesNoTimeUntilItIsSubmitted() {
        // given
        Map<String, Object> told = twoHours();
        told.put("draft", true);
        UUID draft = id(expect(201, volunteer.post(RECORDS, told)));
        expect(201, volunteer.post(RECORDS, twoHours()));

        // when
        Response answer = volunteer.post(RECORDS + "/" + draft + "/submission");

        // then
        refused(409, "SERVED_TIME_OVERLAPS", answer);
        assertThat(volunteer.get(RECORDS + "/" + draft).<String>path("state")).isEqualTo("DRAFT");
    }

    @Test
    void timeThatCannotBeIsRefused() {
        // given
        Map<String, Object> backwards = twoHours();
        backwards.put("servedTo", Instant.now().minus(Duration.ofHours(9)).toString());
        Map<String, Object> tomorrow = twoHours();
        tomorrow.put("servedTo", Instant.now().plus(Duration.ofHours(9)).toString());
        Map<String, Object> onlyBreaks = twoHours();
        onlyBreaks.put("breakMinutes", 120);

        // when
        List<String> problems = List.of(backwards, tomorrow, onlyBreaks).stream()
                .map(told -> refused(422, "SERVED_TIME_NOT_POSSIBLE", volunteer.post(RECORDS, told))
                        .<String>path("metadata.problem"))
                .toList();

        // then
        assertThat(problems).containsExactly("ENDS_BEFORE_IT_BEGINS", "IN_THE_FUTURE", "NOTHING_LEFT");
    }

    @Test
    void aPhoneNumberInAPublicTextIsRefused() {
        // given
        Map<String, Object> told = twoHours();
        told.put("content", "修理电灯，联系13812341234");

        // when
        Response answer = volunteer.post(RECORDS, told);

        // then
        refused(422, "TEXT_NAMES_PERSON", answer);
        assertThat(answer.asString()).doesNotContain("13812341234");
    }

    @Test
    void wrongCategoriesAndMissingFieldsAreNamed() {
        // given
        Map<String, Object> wrong = twoHours();
        wrong.put("categoryCode", "GARDEN_PARTY");
        Map<String, Object> missing = twoHours();
        missing.remove("place");

        // when
        Response first = volunteer.post(RECORDS, wrong);
        Response second = volunteer.post(RECORDS, missing);

        // then
        refused(400, "INVALID_INPUT", first);
        assertThat(first.<String>path("errors[0].pointer")).isEqualTo("#/categoryCode");
        refused(400, "INVALID_INPUT", second);
        assertThat(second.<String>path("errors[0].pointer")).isEqualTo("#/place");
    }

    /** Two hours with a break of ten minutes that ended two hours ago. */
    private Map<String, Object> twoHours() {
        Instant to = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 3600 * 3600)
                .minus(Duration.ofHours(2));
        Map<String, Object> told = new HashMap<>();
        told.put("volunteerId", volunteer.id());
        told.put("areaPath", community.path);
        told.put("categoryCode", "ENVIRONMENT");
        told.put("projectName", "楼院绿化养护");
        told.put("servedFrom", to.minus(Duration.ofHours(2)).toString());
        told.put("servedTo", to.toString());
        told.put("breakMinutes", 10);
        told.put("place", "22街区院内");
        told.put("content", "植绿护绿");
        told.put("witnessId", witness.id());
        return told;
    }

    private static int status(Future<Response> future) {
        try {
            return future.get().statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
