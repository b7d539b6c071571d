package org.lovebank.gateway.route.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who goes in, who waits and who is sent away, on an event loop of its own. */
class TurnsTest {

    private static final int ROOM = 2;
    private static final int MOST_WAITING = 3;

    private final Vertx vertx = Vertx.vertx();
    private final io.vertx.core.Context loop = vertx.getOrCreateContext();
    private final Turns turns = new Turns(vertx, ROOM, MOST_WAITING);
    private final List<Integer> in = new ArrayList<>();
    private final List<Integer> away = new ArrayList<>();
    private List<Turns.Turn> taken = List.of();

    @BeforeEach
    void sevenCome() {
        taken = onTheLoop(() -> IntStream.range(0, 7)
                .mapToObj(number -> {
                    Turns.Turn turn = turns.of(() -> in.add(number), () -> away.add(number));
                    turn.take();
                    return turn;
                })
                .toList());
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void asManyAsThereIsRoomForGoInSomeWaitAndTheOthersAreSentAwayAtOnce() {
        assertThat(in()).containsExactly(0, 1);
        assertThat(away()).containsExactly(5, 6);
    }

    @Test
    void whoWaitsGoesInWhenSomebodyLeavesAndNobodyLeavesTwice() {
        onTheLoop(() -> {
            taken.get(1).end();
            taken.get(1).end();
            return null;
        });
        assertThat(in()).containsExactly(0, 1, 2);
    }

    @Test
    void whoWaitedInVainIsSentAwayAndWhoIsSlowKeepsNobodyOut() {
        await().atMost(Duration.ofSeconds(5)).until(() -> away().size() == 5);
        assertThat(away()).containsExactly(5, 6, 2, 3, 4);

        // Those inside do something slow: after a while others go in beside them.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            onTheLoop(() -> {
                turns.of(() -> in.add(7), () -> away.add(7)).take();
                return null;
            });
            return in().contains(7);
        });
    }

    @Test
    void whenTheQueueStandsFewWaitAndTheNextIsSentAwayAtOnce() {
        List<Boolean> full = new ArrayList<>();
        List<Integer> awayAtOnce = new ArrayList<>();
        onTheLoop(() -> {
            taken.forEach(Turns.Turn::end);
            for (int number = 7; number < 9; number++) {
                come(number, () -> {});
            }
            come(9, () -> {
                // The burst is over: three might wait in one, one may now.
                for (int number = 10; number < 12; number++) {
                    full.add(turns.areTaken());
                    come(number, () -> {});
                }
                awayAtOnce.addAll(away);
            });
            return null;
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> onTheLoop(() -> full.size() == 2));
        assertThat(onTheLoop(() -> List.copyOf(full))).containsExactly(false, true);
        assertThat(awayAtOnce).containsExactly(5, 6, 9, 11);
    }

    private void come(int number, Runnable then) {
        turns.of(() -> in.add(number), () -> {
                    away.add(number);
                    then.run();
                })
                .take();
    }

    private List<Integer> in() {
        return onTheLoop(() -> List.copyOf(in));
    }

    private List<Integer> away() {
        return onTheLoop(() -> List.copyOf(away));
    }

    @SuppressWarnings("NullAway")
    private <T> T onTheLoop(Callable<T> step) {
        io.vertx.core.Promise<T> done = io.vertx.core.Promise.promise();
        loop.runOnContext(now -> {
            try {
                done.complete(step.call());
            } catch (Exception failed) {
                done.fail(failed);
            }
        });
        return done.future().toCompletionStage().toCompletableFuture().join();
    }
}
