package org.lovebank.hostile.guess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.reference.Needs;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.wire.Octets;

class LessonsTest {

    private static final Operation RINGS =
            new Operation("task", "POST", "/api/v1/rings", List.of(), List.of(), Optional.empty(), false, Needs.NONE);

    @Test
    void whatWasMissedIsSentAndWhatWasWrongIsMostlyLeftOut() throws IOException {
        // given
        Lessons lessons = new Lessons();
        Attempt attempt = new Attempt("a guess", "POST", "/api/v1/rings", Map.of(), Octets.of("{\"size\":0}"), false);

        // when
        lessons.learn(
                RINGS,
                attempt,
                new ObjectMapper()
                        .readTree("{\"errors\":[{\"pointer\":\"#/size\"},{\"pointer\":\"#/legs/3/place\"}]}"));

        // then
        Random random = new Random(1);
        assertThat(lessons.missed(RINGS, "/legs/0/place")).isTrue();
        assertThat(lessons.missed(RINGS, "/size")).isFalse();
        assertThat(IntStream.range(0, 100).filter(_ -> lessons.unwanted(RINGS, "/size", random)))
                .hasSizeGreaterThan(60)
                .hasSizeLessThan(100);
    }
}
