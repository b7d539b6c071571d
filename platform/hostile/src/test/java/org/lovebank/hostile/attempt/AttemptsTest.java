package org.lovebank.hostile.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lovebank.hostile.known.Known;
import org.lovebank.hostile.reference.Needs;
import org.lovebank.hostile.reference.Operation;

class AttemptsTest {

    private static final String ID = "0192f0c1-5a3e-7c4d-8b2a-3f6e9d1c7a54";
    private static final Known KNOWN = new Known();

    private final JsonNode wish = json("{\"title\":\"修台灯\",\"needs\":[{\"minutes\":60}]}");
    private final Operation operation = new Operation(
            "task",
            "POST",
            "/api/v1/wishes/{id}/claims/{number}",
            List.of("limit"),
            List.of("Idempotency-Key", "If-Match"),
            Optional.of(wish),
            false,
            Needs.NONE);

    @BeforeAll
    static void aWishIsThere() {
        KNOWN.learn("/api/v1/wishes", json("{\"items\":[{\"id\":\"" + ID + "\"}]}"));
    }

    @Test
    void theFirstIsRightAndMeetsSomethingThatIsThere() {
        // when
        Attempt first = next(1, 1).getFirst();

        // then
        assertThat(first.target()).startsWith("/api/v1/wishes/" + ID + "/claims/");
        assertThat(first.headers()).containsKeys("Idempotency-Key", "If-Match", "Content-Type");
        assertThat(first.body()).hasToString(wish.toString());
    }

    @Test
    void theSameSeedThinksOfTheSame() {
        assertThat(next(7, 50)).isEqualTo(next(7, 50));
        assertThat(next(8, 50)).isNotEqualTo(next(7, 50));
    }

    @Test
    void everyPlaceOfABodyIsTriedAndEveryFamilyOfTricks() {
        // when
        List<String> tricks = next(1, 2000).stream().map(Attempt::trick).toList();

        // then
        for (String place :
                List.of("body  =", "body /title =", "body /needs =", "body /needs/0 =", "body /needs/0/minutes =")) {
            assertThat(tricks).as(place).anyMatch(trick -> trick.startsWith(place));
        }
        for (String trick : List.of(
                "address",
                "body without /title",
                "body /needs 1001 times",
                "oversized",
                "deep lists",
                "field twice",
                "not UTF-8",
                "a packed bomb",
                "type application/xml",
                "odd key",
                "no Idempotency-Key",
                "odd token",
                "method TRACE")) {
            assertThat(tricks).contains(trick);
        }
    }

    @Test
    void oneThingIsWrongAndTheRestStays() {
        // given
        Bodies bodies = new Bodies(wish);

        // then
        assertThat(bodies.twice()).isEqualTo("{\"title\":\"修台灯\",\"needs\":[{\"minutes\":60}],\"title\":null}");
        assertThat(bodies.unknown()).startsWith("{\"isAdmin\":true,").endsWith("\"needs\":[{\"minutes\":60}]}");
        Random random = new Random(3);
        assertThat(java.util.stream.Stream.generate(() -> bodies.next(random)).limit(300))
                .anyMatch(wrong -> wrong.json().equals("{\"title\":\"修台灯\",\"needs\":[{\"minutes\":-1}]}")
                        || wrong.json().equals("{\"title\":\"修台灯\",\"needs\":[{}]}"));
    }

    private List<Attempt> next(long seed, int count) {
        return new Attempts(operation, KNOWN, wish, new Random(seed)).next(count);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
