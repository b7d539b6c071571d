package org.lovebank.volunteer.volunteer.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ExternalIdentityTest {

    @Inject
    Rows rows;

    private Community community;
    private Somebody volunteer;
    private String number;

    @BeforeEach
    void aVolunteer() {
        community = Community.fresh();
        volunteer = community.volunteer("王小桥");
        number = "62-" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void theNumberIsSealedAndMaskedForOthers() {
        // given
        expect(201, volunteer.post(of(volunteer), told("CHINA_REGISTERED", number)));

        // when
        Response own = expect(200, volunteer.get(of(volunteer)));
        Response staff = expect(200, community.worker.get(of(volunteer)));

        // then
        assertThat(own.<String>path("items[0].number")).isEqualTo(number.toUpperCase(java.util.Locale.ROOT));
        assertThat(own.<String>path("items[0].chinese")).isEqualTo("中国注册志愿者");
        assertThat(staff.<String>path("items[0].number"))
                .isEqualTo("****" + number.substring(11).toUpperCase(java.util.Locale.ROOT));
        assertThat(rows.texts("select e::text from external_identity e where volunteer_id = ?", volunteer.id())
                        .getFirst())
                .doesNotContain(number.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void nobodyIsRegisteredTwiceUnderOneNumber() {
        // given
        Somebody other = community.volunteer("李云");
        expect(201, volunteer.post(of(volunteer), told("CHINA_REGISTERED", number)));

        // when
        Response same = other.post(of(other), told("CHINA_REGISTERED", number));
        Response second = volunteer.post(of(volunteer), told("CHINA_REGISTERED", number + "7"));
        Response elsewhere = other.post(of(other), told("HEILONGJIANG", number));

        // then
        refused(409, "EXTERNAL_NUMBER_TAKEN", same);
        refused(409, "ALREADY_IN_REGISTER", second);
        expect(201, elsewhere);
    }

    @Test
    void ofTwoWhoClaimOneNumberAtOnceOneGetsIt() throws Exception {
        // given
        List<Callable<Integer>> claims = new ArrayList<>();
        for (Somebody each : List.of(volunteer, community.volunteer("李云"), community.volunteer("赵流水"))) {
            claims.add(
                    () -> each.post(of(each), told("CHINA_REGISTERED", number)).statusCode());
        }

        // when
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> each : all.invokeAll(claims)) {
                answers.add(each.get());
            }
        }

        // then
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void anEndedNumberIsDestroyedAndFree() {
        // given
        UUID id = id(expect(201, volunteer.post(of(volunteer), told("CHINA_REGISTERED", number))));
        Somebody other = community.volunteer("李云");

        // when
        Response ended = expect(200, volunteer.post(of(volunteer) + "/" + id + "/ending"));

        // then
        assertThat(ended.<Boolean>path("valid")).isFalse();
        assertThat(ended.<String>path("number")).isEmpty();
        refused(409, "EXTERNAL_IDENTITY_ENDED", volunteer.post(of(volunteer) + "/" + id + "/ending"));
        expect(201, other.post(of(other), told("CHINA_REGISTERED", number)));
    }

    @Test
    void othersAndNonsenseAreRefused() {
        // given
        Somebody other = community.volunteer("李云");

        // when
        Response foreign = other.post(of(volunteer), told("CHINA_REGISTERED", number));
        Response nonsense = volunteer.post(of(volunteer), told("CHINA_REGISTERED", "号码?"));
        Response register = volunteer.post(of(volunteer), told("ATLANTIS", number));

        // then
        refused(404, "NO_SUCH_VOLUNTEER", foreign);
        refused(422, "EXTERNAL_NUMBER_NOT_VALID", nonsense);
        assertThat(register.statusCode()).isEqualTo(400);
    }

    private static String of(Somebody volunteer) {
        return "/api/v1/volunteers/" + volunteer.id() + "/external-identities";
    }

    private static Map<String, String> told(String register, String number) {
        return Map.of("register", register, "number", number, "proof", "CARD");
    }
}
