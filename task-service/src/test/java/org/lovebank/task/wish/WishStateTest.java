package org.lovebank.task.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.problem.Refused;
import org.lovebank.task.wish.WishRefusal.WishNotInThatState;

class WishStateTest {

    private static final Instant NOON = Instant.parse("2040-03-05T04:00:00Z");
    private static final UUID WISH = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void everyStateCanBeReachedFromADraft() {
        // given
        Set<WishState> reached = EnumSet.of(WishState.DRAFT);
        Deque<WishState> open = new ArrayDeque<>(reached);

        // when
        while (!open.isEmpty()) {
            open.remove().next().stream().filter(reached::add).forEach(open::add);
        }

        // then
        assertThat(reached).containsExactly(WishState.values());
    }

    @Test
    void aStepThatDoesNotExistIsRefusedWithTheStepsThatDo() {
        // given
        Life life = new Life(NOON);

        // then
        assertThatThrownBy(() -> life.move(WISH, WishState.PUBLISHED, NOON, WishState.values()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new WishNotInThatState(WISH, WishState.DRAFT, WishState.DRAFT.next())));
        assertThat(life.state()).isEqualTo(WishState.DRAFT);
    }

    @Test
    void whatEndedStaysEnded() {
        assertThat(EnumSet.allOf(WishState.class))
                .filteredOn(state -> state.next().isEmpty())
                .containsExactly(WishState.REJECTED, WishState.REFERRED, WishState.WITHDRAWN, WishState.CLOSED);
    }
}
