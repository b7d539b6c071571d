package org.lovebank.hostile.known;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTest {

    private static final String WISH = "0192f0c1-5a3e-7c4d-8b2a-3f6e9d1c7a54";
    private static final String CLAIM = "0192f0c1-5a3e-7c4d-8b2a-3f6e9d1c7a55";

    private final Known known = new Known();
    private final Random random = new Random(1);

    @Test
    void whatAnAnswerNamesIsFoundForAddressesAndFields() throws IOException {
        // when
        known.learn("/api/v1/wishes", json("{\"items\":[{\"id\":\"" + WISH + "\",\"claimId\":\"" + CLAIM + "\"}]}"));
        known.learn("/api/v1/campaigns", json("{\"code\":\"WINTER\"}"));

        // then
        assertThat(known.idFor("/api/v1/wishes/", random)).contains(WISH);
        assertThat(known.referredBy("wishId", random)).contains(WISH);
        assertThat(known.idFor("/api/v1/claims/", random)).contains(CLAIM);
        assertThat(known.wordFor("campaignCode", random)).contains("WINTER");
        assertThat(known.idFor("/api/v1/rings/", random)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wishes,wish",
        "activities,activity",
        "activity-series,activityseries",
        "batches,batch",
        "catalog-items,catalogitem",
        "assignments,assignment"
    })
    void aListAndAnIdSpeakOfTheSameThing(String list, String stem) {
        assertThat(Stem.ofList("/api/v1/" + list)).isEqualTo(stem);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
