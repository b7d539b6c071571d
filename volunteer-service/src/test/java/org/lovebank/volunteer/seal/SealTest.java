package org.lovebank.volunteer.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final String KEY = "dGVzdC1vbmx5LW1hc3Rlci1rZXktMDEyMzQ1Njc4OWE=";
    private static final UUID WANG = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID ZHAO = UUID.fromString("0197a000-0000-7000-8000-000000000002");

    private final KeyCabinet keys = new KeyCabinet(new MasterKey(Optional.of(KEY)));

    @Test
    void whatWasSealedOpensAtItsPlaceOnly() {
        // given
        PersonalKey key = keys.open(WANG, keys.wrappedKey(WANG));
        byte[] sealed = key.seal("person", new Secret("王小桥"));

        // when
        Secret opened = key.open("person", sealed, Secret.class);

        // then
        assertThat(opened).isEqualTo(new Secret("王小桥"));
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("王小桥");
        assertThatThrownBy(() -> key.open("volunteer", sealed, Secret.class)).hasMessageContaining("does not open");
    }

    @Test
    void oneAlteredBitIsNoticed() {
        // given
        PersonalKey key = keys.open(WANG, keys.wrappedKey(WANG));
        byte[] sealed = key.seal("person", new Secret("王小桥"));
        sealed[20] ^= 1;

        // when / then
        assertThatThrownBy(() -> key.open("person", sealed, Secret.class)).hasMessageContaining("does not open");
    }

    @Test
    void nobodyOpensAnothersKey() {
        // given
        byte[] wrapped = keys.wrappedKey(WANG);

        // when / then
        assertThatThrownBy(() -> keys.open(ZHAO, wrapped)).hasMessageContaining("does not open");
    }

    @Test
    void theSameSealedTwiceLooksDifferent() {
        // given
        PersonalKey key = keys.open(WANG, keys.wrappedKey(WANG));

        // when
        byte[] first = key.seal("person", new Secret("王小桥"));

        // then
        assertThat(key.seal("person", new Secret("王小桥"))).isNotEqualTo(first);
    }

    @Test
    void aLookUpComparesAndLeadsNowhereBack() {
        // given
        byte[] phone = keys.index("phone", "+8613812341234");

        // when
        byte[] again = keys.index("phone", "+8613812341234");

        // then
        assertThat(again).isEqualTo(phone).hasSize(32);
        assertThat(keys.index("name", "+8613812341234")).isNotEqualTo(phone);
        assertThat(keys.index("phone", "+8613812341235")).isNotEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void withoutAProperMasterKeyTheHouseSaysWhatItNeeds(String key) {
        // when / then
        assertThatThrownBy(() -> new MasterKey(Optional.of(key)))
                .hasMessageStartingWith("LOVEBANK_MASTER_KEY must hold 32 random bytes in base64");
    }

    @Test
    void anotherMasterKeyHasAnotherName() {
        // given
        String other = "YW5vdGhlci10ZXN0LW1hc3Rlci1rZXktMDEyMzQ1Njc=";

        // when
        String name = new MasterKey(Optional.of(other)).name();

        // then
        assertThat(name).hasSize(16).isNotEqualTo(new MasterKey(Optional.of(KEY)).name());
    }

    /** Something to hide. */
    record Secret(String text) {}
}
