package org.lovebank.hostile.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.reference.Needs;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.wire.Answer;
import org.lovebank.hostile.wire.Octets;

class VerdictTest {

    private static final String PROBLEM = "application/problem+json";
    private static final Operation WISHES =
            new Operation("task", "GET", "/api/v1/wishes", List.of(), List.of(), Optional.empty(), false, Needs.NONE);
    private static final Attempt ATTEMPT = new Attempt("address", "GET", "/api/v1/wishes", Map.of(), null, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200|application/json|[]|",
                "404|application/problem+json|{\"status\":404,\"code\":\"NO_SUCH_WISH\",\"title\":\"t\"}|",
                "500|application/problem+json|{\"status\":500,\"code\":\"UNEXPECTED\",\"title\":\"t\"}|SERVER_ERROR",
                "503|text/plain|later|SERVER_ERROR",
                "404|application/problem+json|{\"status\":400,\"code\":\"NO_SUCH_WISH\",\"title\":\"t\"}|NOT_A_PROBLEM",
                "400|application/problem+json|{\"status\":400,\"title\":\"t\"}|NOT_A_PROBLEM",
                "400|text/plain|Bad Request|NOT_A_PROBLEM",
                "400|text/html|<html>|NOT_A_PROBLEM",
                "400|application/problem+json|{\"status\":400,\"code\":\"A\",\"title\":\"SQLState 23505\"}|LEAK",
                "422|application/problem+json|{\"status\":422,\"code\":\"A\",\"title\":\"java.time.DateTimeException\"}|LEAK",
                "422|application/problem+json|{\"status\":422,\"code\":\"A\",\"title\":\"select id from wish\"}|LEAK",
            })
    void anAnswerIsJudgedByWhatItTells(int status, String type, String body, Fault.Kind kind) {
        // when
        Optional<Fault> fault = Verdict.on(WISHES, ATTEMPT, answer(status, Map.of("content-type", type), body));

        // then
        assertThat(fault.map(Fault::kind)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void silenceAndABrokenConnectionAreFaultsAndSoIsACookieOfTheCallersMaking() {
        // given
        Answer silent = new Answer(0, Map.of(), Octets.NONE, Duration.ofSeconds(20), true);
        Answer closed = new Answer(0, Map.of(), Octets.NONE, Duration.ofMillis(1), false);
        Attempt noHttp = new Attempt("oversized", "GET", "/", Map.of(), null, true);

        // then
        assertThat(Verdict.on(WISHES, ATTEMPT, silent)).map(Fault::kind).contains(Fault.Kind.SILENCE);
        assertThat(Verdict.on(WISHES, ATTEMPT, closed)).map(Fault::kind).contains(Fault.Kind.BROKEN_OFF);
        assertThat(Verdict.on(WISHES, noHttp, closed)).isEmpty();
        assertThat(Verdict.on(WISHES, ATTEMPT, answer(200, Map.of("set-cookie", "a=b"), "{}")))
                .map(Fault::kind)
                .contains(Fault.Kind.INJECTED);
        assertThat(PROBLEM)
                .isEqualTo(answer(404, Map.of("content-type", PROBLEM + "; charset=utf-8"), "")
                        .mediaType());
    }

    private static Answer answer(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers, Octets.of(body), Duration.ofMillis(3), false);
    }
}
