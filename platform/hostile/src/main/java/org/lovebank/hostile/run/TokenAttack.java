package org.lovebank.hostile.run;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lovebank.hostile.attempt.Attempt;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.token.Forgery;
import org.lovebank.hostile.verdict.Fault;
import org.lovebank.hostile.verdict.Verdict;
import org.lovebank.hostile.wire.Answer;
import org.lovebank.hostile.wire.Wire;

/** Shows every forged token to every house at its own port: a house believes nobody's word, the gateway's neither. */
final class TokenAttack {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOT_AUTHENTICATED = 401;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final int DOORS = 2;

    private final List<Operation> operations;
    private final Report report;

    TokenAttack(List<Operation> operations, Report report) {
        this.operations = List.copyOf(operations);
        this.report = report;
    }

    /**
     * All of them.
     *
     * @param houses where each house listens, by its word
     * @param good a token that holds: without it the attack would only see that doors are shut for everybody
     */
    void show(Map<String, URI> houses, String good, List<Forgery> forgeries) {
        houses.forEach((house, where) -> {
            try (Wire wire = new Wire(where.getHost(), where.getPort(), PATIENCE)) {
                List<Operation> doors = operations.stream()
                        .filter(each ->
                                each.house().equals(house) && each.method().equals("GET"))
                        .filter(each -> !each.path().contains("{"))
                        .filter(each -> closed(wire, each) && opens(wire, each, good))
                        .limit(DOORS)
                        .toList();
                if (doors.isEmpty()) {
                    throw new IllegalStateException("no door of " + house + " opens to a token that holds");
                }
                doors.forEach(door -> forgeries.forEach(forgery -> show(wire, door, forgery)));
            }
        });
    }

    private static boolean closed(Wire wire, Operation door) {
        return wire.ask("GET", door.path(), Map.of(), null).status() == NOT_AUTHENTICATED;
    }

    private static boolean opens(Wire wire, Operation door, String good) {
        int status = wire.ask("GET", door.path(), Map.of("Authorization", "Bearer " + good), null)
                .status();
        return status != NOT_AUTHENTICATED && status != 0 && status < FAILED;
    }

    private void show(Wire wire, Operation door, Forgery forgery) {
        Map<String, String> headers = new HashMap<>(forgery.headers());
        Attempt attempt =
                new Attempt("token: " + forgery.trick(), "GET", door.path() + forgery.query(), headers, null, false);
        Answer answer = wire.ask(attempt.method(), attempt.target(), attempt.headers(), null);
        report.forged(answer.status());
        // A request that cannot be read as HTTP needs no reason in our words.
        boolean refused = answer.status() >= REFUSED && answer.status() < FAILED;
        if (!refused || answer.status() == NOT_AUTHENTICATED) {
            Verdict.on(door, attempt, answer).ifPresent(report::fault);
        }
        boolean let = answer.status() != 0 && answer.status() < REFUSED;
        if (let || forbidden(answer)) {
            report.fault(new Fault(
                    Fault.Kind.BELIEVED,
                    door.address(),
                    attempt.trick(),
                    answer.status() + " at the house's own port"));
        }
    }

    /** Who is told that they may not is somebody already. */
    private static boolean forbidden(Answer answer) {
        return answer.status() == 403 || answer.status() == 422 || answer.status() == 404;
    }
}
