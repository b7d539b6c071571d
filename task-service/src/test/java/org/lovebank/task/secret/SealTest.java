package org.lovebank.task.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final UUID WISH = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String TEXT = "林奶奶，3号楼2单元501";

    @Test
    void whatIsSealedOpensForItsOwnFieldOnly() throws GeneralSecurityException {
        // given
        Seal seal = new Seal(key("a"));

        // when
        byte[] sealed = seal.seal(TEXT, WISH, "privateText");

        // then
        assertThat(seal.open(sealed, WISH, "privateText")).isEqualTo(TEXT);
        assertThatThrownBy(() -> seal.open(sealed, WISH, "address")).hasMessageContaining("altered or moved");
        assertThatThrownBy(() -> seal.open(sealed, UUID.randomUUID(), "privateText"))
                .hasMessageContaining("altered or moved");
        assertThatThrownBy(() -> new Seal(key("b")).open(sealed, WISH, "privateText"))
                .hasMessageContaining("does not have");
    }

    @Test
    void theSameTextNeverLooksTheSameAndNeverLooksLikeItself() throws GeneralSecurityException {
        // given
        Seal seal = new Seal(key("a"));

        // when
        byte[] once = seal.seal(TEXT, WISH, "privateText");
        byte[] again = seal.seal(TEXT, WISH, "privateText");

        // then
        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once == null ? new byte[0] : once, StandardCharsets.UTF_8))
                .isNotEmpty()
                .doesNotContain("501");
    }

    @Test
    void aKeyOfAnotherLengthStopsTheStart() {
        assertThatThrownBy(() -> new Seal("c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new Seal("not base64 !")).hasMessageContaining("32 bytes");
    }

    @Test
    void noTextIsNoSecret() throws GeneralSecurityException {
        assertThat(new Seal(key("a")).seal("  ", WISH, "address")).isNull();
        assertThat(new Seal(key("a")).open(null, WISH, "address")).isNull();
    }

    private static String key(String letter) {
        return Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
