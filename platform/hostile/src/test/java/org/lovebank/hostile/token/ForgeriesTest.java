package org.lovebank.hostile.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgeriesTest {

    private static final String GOOD = Forger.encoded("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}") + "."
            + Forger.encoded("{\"iss\":\"https://a\",\"sub\":\"b\",\"exp\":4000000000}") + "." + "Bw".repeat(43);

    @Test
    void noneOfThemIsTheTokenThatHolds() throws IOException {
        // when
        List<Forgery> all = forgeries();

        // then
        assertThat(all).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(forgery -> forgery.headers().containsKey("Authorization")
                        && !forgery.headers().containsKey("authorization"))
                .noneMatch(
                        forgery -> ("Bearer " + GOOD).equals(forgery.headers().get("Authorization")));
        assertThat(all)
                .extracting(Forgery::trick)
                .contains(
                        "algorithm none",
                        "the key set as a secret",
                        "it brings its key",
                        "it says where its key is: jku",
                        "it says where its key is: x5u",
                        "a signature of zeros",
                        "a refresh token",
                        "a token in a token",
                        "more roles, the old signature",
                        "enormous",
                        "in the query",
                        "twice");
    }

    @Test
    void aForgersTokenIsSignedAndSaysWhatTheForgerWants() throws IOException {
        // given
        Forger forger = new Forger(GOOD);

        // when
        String[] token = forger.own(head -> head.put("kid", "mine"), claims -> claims.put("sub", "somebody else"))
                .split("\\.", -1);

        // then
        assertThat(json(token[0]).path("kid").asText()).isEqualTo("mine");
        assertThat(json(token[0]).path("alg").asText()).isEqualTo("ES256");
        assertThat(json(token[1]).path("sub").asText()).isEqualTo("somebody else");
        assertThat(Base64.getUrlDecoder().decode(token[2])).hasSize(64);
    }

    private static List<Forgery> forgeries() throws IOException {
        JsonNode keys = Forger.JSON.readTree("{\"keys\":[{\"kid\":\"key-1\",\"x\":\"AAAA\"}]}");
        return Forgeries.of(GOOD, keys, "a-refresh-token");
    }

    private static JsonNode json(String part) throws IOException {
        return Forger.JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
