package org.lovebank.task.matching.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.Score;
import org.lovebank.task.matching.menu.OpenDemand.Source;
import org.lovebank.task.policy.MatchingPolicy.MenuWeights;
import org.lovebank.task.window.Window;

class MenuTest {

    private static final Instant TEN = Instant.parse("2040-03-05T02:00:00Z");
    private static final MenuWeights WEIGHTS = new MenuWeights(550, 200, 150, 100, 7, 200, 20, 2);

    @Test
    void twoOfTwentyPlacesAreKeptForTheLongestWaiting() {
        // given: the older a need, the lower its score
        List<Menu.Line> fitting = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            fitting.add(line(day, 900 - day));
        }

        // when
        Menu menu = Menu.ranked(fitting, 20, WEIGHTS);

        // then
        assertThat(menu.lines()).hasSize(20);
        assertThat(menu.lines().subList(0, 18)).isEqualTo(fitting.subList(0, 18));
        assertThat(menu.lines().subList(18, 20)).allMatch(Menu.Line::reserved);
        assertThat(menu.lines().subList(18, 20))
                .extracting(line -> line.demand().waitingSince())
                .containsExactly(TEN.minus(Duration.ofDays(29)), TEN.minus(Duration.ofDays(28)));
        assertThat(menu.fitting()).isEqualTo(30);
    }

    @Test
    void whereEverythingFitsNothingIsReserved() {
        // when
        Menu menu = Menu.ranked(List.of(line(1, 500), line(2, 700)), 20, WEIGHTS);

        // then
        assertThat(menu.lines()).extracting(Menu.Line::total).containsExactly(700, 500);
        assertThat(menu.lines()).noneMatch(Menu.Line::reserved);
    }

    @Test
    void urgencyWaitingAndHavingBeenSeenCount() {
        // given
        OpenDemand seen = demand(7, 3, 100, 2);

        // when
        MenuScore score = MenuScore.of(seen, new Score(0, List.of()), WEIGHTS, TEN);

        // then
        assertThat(score.urgency()).isEqualTo(1000);
        assertThat(score.waiting()).isEqualTo(1000);
        assertThat(score.unseen()).isEqualTo(1000 - 140 * 5);
        assertThat(score.total()).isEqualTo((200_000 + 150_000 + 30_000) / 1000);
    }

    private static Menu.Line line(int waitedDays, int total) {
        MenuScore score = new MenuScore(total, 0, 0, 0, 0, new Score(0, List.of()));
        return new Menu.Line(demand(waitedDays, 0, 0, 0), Optional.of(score), false);
    }

    private static OpenDemand demand(int waitedDays, int urgency, int shown, int taken) {
        Need need = new Need(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new AreaPath("cn.xigu"),
                ServiceCategory.REPAIR,
                Optional.empty(),
                false,
                Optional.empty(),
                Window.of(TEN, 60),
                60,
                Risk.NONE);
        Instant since = TEN.minus(Duration.ofDays(waitedDays));
        return new OpenDemand(UUID.randomUUID(), Source.WISH, need, "修台灯", "22街区", urgency, since, shown, taken);
    }
}
