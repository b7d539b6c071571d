package org.lovebank.timebank.deposit.direct;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.account.AccountRefusal.AccountNotFound;
import org.lovebank.timebank.ledger.LedgerRefusal.LedgerBusy;
import org.lovebank.timebank.ledger.chart.Chart;
import org.lovebank.timebank.policy.Policies;
import org.lovebank.timebank.policy.PolicyPack;

/**
 * Accounts that were deposited to lately. Ids in the ledger never change; whether an account may receive is asked by the
 * lane under lock, never here. A policy is believed for seconds, and what was believed stands in the transfer. Whoever is
 * not at hand is read together with all who wait for the same.
 */
@ApplicationScoped
class HoldersAtHand {

    private static final int MOST_ACCOUNTS = 50_000;
    private static final int MOST_BRANCHES = 2_000;
    private static final int MOST_WAITING = 16_384;
    private static final int TOGETHER = 1_000;
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final Duration KEEP_ACCOUNT = Duration.ofHours(1);
    private static final Duration KEEP_POLICY = Duration.ofSeconds(5);

    private final SeatRepository rows;
    private final Chart chart;
    private final Policies packs;
    private final Cache<UUID, Seat> seats = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(KEEP_ACCOUNT)
            .build();
    private final Cache<UUID, PolicyPack> policies = Caffeine.newBuilder()
            .maximumSize(MOST_BRANCHES)
            .expireAfterWrite(KEEP_POLICY)
            .build();
    private final BlockingQueue<Question> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean reading = new AtomicBoolean();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("holders").daemon().factory());

    HoldersAtHand(SeatRepository rows, Chart chart, Policies packs) {
        this.rows = rows;
        this.chart = chart;
        this.packs = packs;
    }

    /** The holder of an account, at once if it is at hand, else read by another thread; refused when there is none. */
    CompletableFuture<Holder> find(UUID account) {
        Holder known = recall(account);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Holder> answer = new CompletableFuture<>();
        if (!waiting.offer(new Question(account, answer))) {
            return CompletableFuture.failedFuture(new Refused(new LedgerBusy(RETRY_AFTER_SECONDS)));
        }
        if (reading.compareAndSet(false, true)) {
            reader.execute(this::readAll);
        }
        return answer;
    }

    private @Nullable Holder recall(UUID account) {
        Seat seat = seats.getIfPresent(account);
        PolicyPack policy = seat == null ? null : policies.getIfPresent(seat.branch());
        return seat == null || policy == null ? null : holder(seat, policy);
    }

    private Holder holder(Seat seat, PolicyPack policy) {
        return new Holder(seat.ownerId(), seat.area(), seat.books(), chart.branch(seat.branch()), policy);
    }

    /** While one group is read the next one gathers. */
    private void readAll() {
        reading.set(false);
        List<Question> group = new ArrayList<>();
        while (waiting.drainTo(group, TOGETHER) > 0) {
            answer(group);
            group.clear();
        }
    }

    private void answer(List<Question> group) {
        try {
            Map<UUID, Seat> found = seatsOf(group);
            for (Question question : group) {
                Seat seat = found.get(question.account());
                if (seat == null) {
                    question.answer().completeExceptionally(new Refused(new AccountNotFound()));
                } else {
                    question.answer().complete(holder(seat, policyAt(seat)));
                }
            }
        } catch (RuntimeException unreachable) {
            group.forEach(question -> question.answer().completeExceptionally(unreachable));
        }
    }

    /** Some wait for their branch's policy only. */
    private Map<UUID, Seat> seatsOf(List<Question> group) {
        Set<UUID> wanted = new HashSet<>();
        group.forEach(question -> wanted.add(question.account()));
        Map<UUID, Seat> found = new java.util.HashMap<>(seats.getAllPresent(wanted));
        wanted.removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            Map<UUID, Seat> read = rows.find(wanted);
            seats.putAll(read);
            found.putAll(read);
        }
        return found;
    }

    private PolicyPack policyAt(Seat seat) {
        PolicyPack known = policies.getIfPresent(seat.branch());
        if (known == null) {
            known = packs.inForceAt(seat.branch(), seat.openedWith())
                    .orElseThrow(() -> new IllegalStateException("no policy in force: " + seat.openedWith()));
            policies.put(seat.branch(), known);
        }
        return known;
    }

    @PreDestroy
    void close() {
        reader.shutdown();
    }

    private record Question(UUID account, CompletableFuture<Holder> answer) {}
}
