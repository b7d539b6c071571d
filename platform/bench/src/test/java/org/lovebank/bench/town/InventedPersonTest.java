package org.lovebank.bench.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InventedPersonTest {

    private static final int SOME = 40_000;

    @Test
    void nobodySharesAPhoneOrAnIdNumber() {
        // when
        List<InventedPerson> people =
                LongStream.range(0, SOME).mapToObj(InventedPerson::new).toList();

        // then
        assertThat(people.stream().map(InventedPerson::phone).distinct()).hasSize(SOME);
        assertThat(people.stream().map(InventedPerson::idNo).distinct()).hasSize(SOME);
    }

    @Test
    void anIdNumberHoldsTheBirthdayAndEndsWithItsCheckDigit() {
        assertThat(new InventedPerson(0).idNo()).isEqualTo("620104195001010016");
        assertThat(new InventedPerson(18_000).idNo()).startsWith("62010419500101002");
    }

    @Test
    void idsFollowTheOrderInWhichPeopleCame() {
        // given
        Town town = new Town(new TownSize(SOME, SOME, 2, 2, 2), Instant.parse("2026-11-27T00:00:00Z"));

        // when
        List<String> ids = LongStream.range(0, SOME)
                .mapToObj(town::volunteer)
                .map(UUID::toString)
                .toList();

        // then
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> assertThat(id.charAt(14)).isEqualTo('7'));
    }
}
