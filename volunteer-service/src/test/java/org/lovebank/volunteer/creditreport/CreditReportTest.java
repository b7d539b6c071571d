package org.lovebank.volunteer.creditreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class CreditReportTest {

    @Inject
    Claims claims;

    @Inject
    Rows rows;

    @Test
    void aPartnerReadsItWhileTheVolunteersConsentStandsAndEachReadingIsLogged() {
        // given
        Community community = Community.fresh().posting(0);
        Somebody volunteer = community.volunteer("王小桥");
        UUID record = claims.recorded(community, Claims.hour(community, volunteer.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));
        String address = "/api/v1/volunteers/" + volunteer.id() + "/credit-report";
        String consents = "/api/v1/persons/" + volunteer.id() + "/consents";
        Somebody bank = Somebody.client("credit-bank", "volunteers:credit", "cn");
        Response before = bank.get(address);
        UUID consent = id(expect(201, volunteer.post(consents, Invented.consent("PARTNER_SHARING", "BASIC"))));

        // when
        Response report = expect(200, bank.get(address));

        // then
        refused(403, "CREDIT_REPORT_NOT_CONSENTED", before);
        assertThat(report.<Integer>path("honourMinutes")).isEqualTo(60);
        assertThat(report.<Integer>path("awardedStars")).isZero();
        assertThat(report.<String>path("consentId")).isEqualTo(consent.toString());
        assertThat(report.asString()).doesNotContain("王");
        assertThat(rows.texts("select purpose from disclosure where person_id = ?", volunteer.id()))
                .containsExactly("PARTNER_CREDIT");
        refused(
                403,
                "CREDIT_SCOPE_MISSING",
                Somebody.client("other", "volunteers:register", "cn").get(address));
        expect(200, volunteer.post(consents + "/" + consent + "/withdrawal"));
        refused(403, "CREDIT_REPORT_NOT_CONSENTED", bank.get(address));
    }
}
