package org.lovebank.stack.testing.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes from door to door with everybody's token: reading first, what ends things last. */
final class Asking {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 3;
    private static final Set<String> PEOPLE = Set.of("RESIDENT", "VOLUNTEER", "PROXY");

    private final World world;
    private final Map<String, Asked> requests;
    private final List<String> roles;

    Asking(World world, Map<String, Asked> requests, List<String> roles) {
        this.world = world;
        this.requests = requests;
        this.roles = roles;
    }

    /** Only of what has a scope it is asked who gets in where. */
    Outcomes of(Callers callers, Predicate<String> hasScope) {
        Map<String, Map<String, String>> elsewhere = tried(_ -> roles, (role, _) -> callers.elsewhere(role), AT_ONCE);
        Map<String, List<String>> near = new TreeMap<>();
        elsewhere.forEach((address, told) -> near.put(
                address,
                roles.stream()
                        .filter(role -> !told.getOrDefault(role, "").equals("NOT_ALLOWED"))
                        .toList()));
        Function<String, List<String>> scoped =
                address -> hasScope.test(address) ? near.getOrDefault(address, List.of()) : List.of();
        Map<String, Map<String, String>> oneself = tried(
                address ->
                        scoped.apply(address).stream().filter(PEOPLE::contains).toList(),
                (role, asked) -> callers.oneself(role, world.person(asked.person())),
                1);
        Map<String, Map<String, String>> here = tried(scoped, (role, _) -> callers.here(role), 1);
        return new Outcomes(near, elsewhere, here, oneself);
    }

    private Map<String, Map<String, String>> tried(
            Function<String, List<String>> who, Tokens tokens, int writersAtOnce) {
        Map<String, Map<String, String>> told = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            int now = round;
            Map<String, Asked> turn = new TreeMap<>(requests);
            turn.values().removeIf(asked -> now != round(asked));
            told.putAll(together(turn, who, tokens, now == 0 ? AT_ONCE : writersAtOnce));
        }
        return told;
    }

    private static int round(Asked asked) {
        return asked.after() ? 2 : asked.method().equals("GET") ? 0 : 1;
    }

    private Map<String, Map<String, String>> together(
            Map<String, Asked> turn, Function<String, List<String>> who, Tokens tokens, int atOnce) {
        Map<String, Map<String, Future<String>>> asked = new TreeMap<>();
        Map<String, String> signed = new ConcurrentHashMap<>();
        try (ExecutorService doors = Executors.newFixedThreadPool(atOnce)) {
            turn.forEach((address, request) -> who.apply(address).forEach(role -> {
                Callable<String> call = () -> world.door()
                        .call(
                                request.method(),
                                world.told(request.path()),
                                world.told(request.body()),
                                signed.computeIfAbsent(role + request.person(), _ -> tokens.of(role, request)))
                        .outcome();
                asked.computeIfAbsent(address, _ -> new TreeMap<>()).put(role, doors.submit(call));
            }));
        }
        Map<String, Map<String, String>> told = new TreeMap<>();
        turn.keySet().forEach(address -> {
            Map<String, String> answers = told.computeIfAbsent(address, _ -> new TreeMap<>());
            asked.getOrDefault(address, Map.of()).forEach((role, answer) -> answers.put(role, outcome(answer)));
        });
        return told;
    }

    private static String outcome(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whose token a role asks with. */
    interface Tokens {

        String of(String role, Asked asked);
    }
}
