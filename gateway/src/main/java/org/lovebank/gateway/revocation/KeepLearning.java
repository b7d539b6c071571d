package org.lovebank.gateway.revocation;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;

/** Asks the database again and again, and goes on with what is known while it is away. */
@ApplicationScoped
class KeepLearning {

    private static final Logger LOG = Logger.getLogger(KeepLearning.class);

    private final LearnRevocations learnRevocations;

    KeepLearning(LearnRevocations learnRevocations) {
        this.learnRevocations = learnRevocations;
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        learnRevocations.learn();
    }

    @Scheduled(
            every = "{lovebank.tokens.learn-revocations-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void again() {
        try {
            learnRevocations.learn();
        } catch (RuntimeException away) {
            LOG.warnf("revocations unreadable, going on with those at hand reason=%s", away.getMessage());
        }
    }
}
