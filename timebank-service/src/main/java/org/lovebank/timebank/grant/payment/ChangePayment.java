package org.lovebank.timebank.grant.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The small transactions of a grant's months. */
@ApplicationScoped
class ChangePayment {

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofHours(1);

    private final PaymentRepository payments;
    private final Clock clock;

    ChangePayment(PaymentRepository payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @Transactional
    int makeDue(YearMonth thisMonth, int limit) {
        return payments.makeDue(thisMonth, clock.instant(), limit);
    }

    @Transactional
    List<UUID> open(int limit) {
        return payments.open(clock.instant().minus(BEFORE_ASKING_AGAIN), limit);
    }

    @Transactional
    Payment read(UUID id) {
        return payments.findByIdOptional(id).orElseThrow(() -> new IllegalStateException("no such payment: " + id));
    }

    @Transactional
    void by(UUID id, BiConsumer<Payment, Instant> step) {
        payments.findForChange(id).ifPresent(payment -> step.accept(payment, clock.instant()));
    }
}
