package org.lovebank.chaos.workload;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several requests at the same time. */
final class AtOnce {

    private AtOnce() {}

    /** The answers in the order of the questions. */
    static List<Answer> ask(List<Supplier<Answer>> questions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = questions.stream()
                    .map(question -> threads.submit(question::get))
                    .toList();
            return asked.stream().map(AtOnce::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> asked) {
        try {
            return asked.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
