package org.lovebank.timebank.deposit.direct;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.timebank.account.BankOf;
import org.lovebank.timebank.account.BankOf.Bank;
import org.lovebank.timebank.ledger.chart.Books;
import org.lovebank.timebank.policy.PolicyPack;

/**
 * Accounts that were deposited to lately. Ids in the ledger never change; whether an account may receive is asked by the
 * lane under lock, never here. A policy is believed for seconds, and what was believed stands in the transfer.
 */
@ApplicationScoped
class HoldersAtHand {

    private static final int MOST_ACCOUNTS = 20_000;
    private static final int MOST_BRANCHES = 2_000;
    private static final int READERS = 4;
    private static final Duration KEEP_ACCOUNT = Duration.ofHours(1);
    private static final Duration KEEP_POLICY = Duration.ofSeconds(5);

    private final BankOf bankOf;
    private final Cache<UUID, Seat> seats = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(KEEP_ACCOUNT)
            .build();
    private final Cache<UUID, PolicyPack> policies = Caffeine.newBuilder()
            .maximumSize(MOST_BRANCHES)
            .expireAfterWrite(KEEP_POLICY)
            .build();
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().name("holders-", 0).daemon().factory());

    HoldersAtHand(BankOf bankOf) {
        this.bankOf = bankOf;
    }

    /** The holder of an account, at once if it is at hand, else read by another thread; refused when there is none. */
    CompletableFuture<Holder> find(UUID account) {
        Holder known = recall(account);
        return known == null
                ? CompletableFuture.supplyAsync(() -> read(account), readers)
                : CompletableFuture.completedFuture(known);
    }

    private @Nullable Holder recall(UUID account) {
        Seat seat = seats.getIfPresent(account);
        PolicyPack policy =
                seat == null ? null : policies.getIfPresent(seat.branch().id());
        return seat == null || policy == null ? null : seat.under(policy);
    }

    /** Many may miss at the same moment; the first of them reads. */
    private Holder read(UUID account) {
        Holder known = recall(account);
        if (known != null) {
            return known;
        }
        Bank bank = bankOf.account(account);
        Seat seat = new Seat(bank.account().ownerId(), bank.account().area(), bank.holder(), bank.branch());
        seats.put(account, seat);
        policies.put(bank.branch().id(), bank.policy());
        return seat.under(bank.policy());
    }

    @PreDestroy
    void close() {
        readers.shutdown();
    }

    private record Seat(UUID ownerId, AreaPath area, Books books, Books branch) {

        Holder under(PolicyPack policy) {
            return new Holder(ownerId, area, books, branch, policy);
        }
    }
}
