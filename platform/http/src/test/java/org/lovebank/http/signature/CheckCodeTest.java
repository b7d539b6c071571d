package org.lovebank.http.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckCodeTest {

    private static final String SEED =
            Base64.getEncoder().encodeToString("a seed of thirty-two bytes, test".getBytes(StandardCharsets.US_ASCII));

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        // given
        byte[] hash = {0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 31};

        // when
        String code = CheckCode.of(hash);

        // then
        assertThat(code).isEqualTo("0123-4567-GHJZ");
        for (String typed : List.of("0123-4567-GHJZ", " o123 4567 ghjz ", "OI234567GHJZ", "0l23-4567-ghjz")) {
            assertThat(CheckCode.read(typed)).as(typed).contains(code);
        }
        for (String strange :
                List.of("", "0123-4567-GHJ", "0123-4567-GHJZ0", "0123-4567-GHJU", "０123-4567-GHJZ", "<b>")) {
            assertThat(CheckCode.read(strange)).as(strange).isEmpty();
        }
    }

    @Test
    void aRetiredKeyIsStillBelievedAndAStrangersIsNot() {
        // given
        byte[] text = "what was said".getBytes(StandardCharsets.US_ASCII);
        SigningKeys before = new SigningKeys("lovebank.test", SEED, List.of(), 8);
        byte[] signature = before.sign(text);
        String publicKey = Base64.getEncoder().encodeToString(before.known().get(before.signingId()));
        String seed = Base64.getEncoder()
                .encodeToString("another seed of thirty-two bytes".getBytes(StandardCharsets.US_ASCII));

        // when
        SigningKeys after = new SigningKeys("lovebank.test", seed, List.of(publicKey), 8);

        // then
        assertThat(after.signingId()).isNotEqualTo(before.signingId());
        assertThat(after.signed(before.signingId(), text, signature)).isTrue();
        text[0]++;
        assertThat(after.signed(before.signingId(), text, signature)).isFalse();
        assertThat(before.signed(after.signingId(), text, after.sign(text))).isFalse();
        assertThatThrownBy(() -> new SigningKeys("lovebank.test", "AAAA", List.of(), 8))
                .hasMessage("lovebank.test.key must be 32 bytes in Base64");
    }
}
