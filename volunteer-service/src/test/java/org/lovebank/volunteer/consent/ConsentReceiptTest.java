package org.lovebank.volunteer.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class ConsentReceiptTest {

    private static final String HASH = "ab".repeat(32);

    private Community community;
    private Somebody resident;
    private String consents;

    @BeforeEach
    void aResident() {
        community = Community.fresh();
        resident = community.resident("王小桥");
        consents = "/api/v1/persons/" + resident.id() + "/consents";
    }

    @Test
    void aReceiptSaysWhatWasAgreedHowAndWithWhichEvidence() {
        // given
        Map<String, Object> consent = new HashMap<>(Invented.consent("PUBLICATION", "BASIC"));
        consent.put("channel", "PAPER");
        consent.put("evidenceHash", HASH);

        // when
        UUID id = id(expect(201, community.worker.post(consents, consent)));

        // then
        Response receipts = expect(200, resident.get(consents));
        assertThat(receipts.<Map<String, Object>>path("items[0]"))
                .containsEntry("id", id.toString())
                .containsEntry("purpose", "PUBLICATION")
                .containsEntry("documentVersion", "2026-1")
                .containsEntry("channel", "PAPER")
                .containsEntry("evidenceHash", HASH)
                .containsEntry("notedBy", community.worker.id().toString())
                .containsEntry("givenBy", resident.id().toString());
    }

    @Test
    void aFingerprintHasItsForm() {
        // given
        Map<String, Object> consent = new HashMap<>(Invented.consent("PUBLICATION", "BASIC"));
        consent.put("evidenceHash", "scan of the paper");

        // when
        Response answer = community.worker.post(consents, consent);

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("evidenceHash");
    }
}
