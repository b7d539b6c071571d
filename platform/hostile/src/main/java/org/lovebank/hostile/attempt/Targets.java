package org.lovebank.hostile.attempt;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.hostile.known.Known;
import org.lovebank.hostile.reference.Operation;

/** Addresses with their parameters filled in, rightly or wrongly. */
final class Targets {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Operation operation;
    private final Known known;
    private final RandomGenerator random;
    /** What is known differs from run to run, and must not change which tricks come next. */
    private final RandomGenerator pick;

    Targets(Operation operation, Known known, RandomGenerator random) {
        this.operation = operation;
        this.known = known;
        this.random = random;
        this.pick = new Random(random.nextLong());
    }

    /** With the id of something that is there, as far as any is known. */
    String good() {
        return filled((before, name) -> known(before, name).orElseGet(this::someId));
    }

    private Optional<String> known(String before, String name) {
        return name.equals("id") || name.endsWith("Id")
                ? known.idFor(before, pick).or(() -> known.referredBy(name, pick))
                : known.wordFor(name, pick);
    }

    boolean hasParameters() {
        return operation.path().contains("{");
    }

    /** One parameter, or all of them, odd. */
    String oddPath() {
        return filled((_, _) -> oddity());
    }

    /** Odd values of the parameters that are known, and one that is not. */
    String oddQuery() {
        StringBuilder target = new StringBuilder(good()).append('?');
        List<String> queries = operation.queries();
        String one = queries.isEmpty() ? "debug" : queries.get(random.nextInt(queries.size()));
        target.append(one).append('=').append(oddity());
        if (random.nextInt(4) == 0) {
            target.append('&').append(one).append('=').append(oddity());
        }
        if (random.nextInt(4) == 0 && !queries.isEmpty()) {
            target.append('&').append(queries.get(random.nextInt(queries.size())));
        }
        return target.toString();
    }

    private String oddity() {
        return Oddities.ADDRESS.get(random.nextInt(Oddities.ADDRESS.size()));
    }

    private String someId() {
        return new UUID((pick.nextLong() & ~0xF000L) | 0x7000L, (pick.nextLong() >>> 2) | 0x8000000000000000L)
                .toString();
    }

    private String filled(BiFunction<String, String, String> value) {
        Matcher parameter = PARAMETER.matcher(operation.path());
        StringBuilder filled = new StringBuilder();
        while (parameter.find()) {
            String before = operation.path().substring(0, parameter.start());
            parameter.appendReplacement(filled, Matcher.quoteReplacement(value.apply(before, parameter.group(1))));
        }
        return parameter.appendTail(filled).toString();
    }
}
