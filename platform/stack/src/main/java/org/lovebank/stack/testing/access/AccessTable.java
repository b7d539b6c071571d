package org.lovebank.stack.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A house's table of who may call what, row by row, and what the house says to it.
 *
 * <p>A row is {@code METHOD path = roles | here | own | told}: who is let near · who of them gets in where the thing is ·
 * {@code own} when the person whose matter it is gets in without any place · what everybody else of these roles is told.
 * {@code *} is everybody who is signed in, {@code public} everybody without a token too, {@code =} all of these roles,
 * {@code -} none; {@code open} is for everybody by intention, {@code empty} a list without what is elsewhere. A row of
 * roles alone is about things that only other houses can make: its scope is not tried.
 */
public final class AccessTable {

    private static final String PUBLIC = "public";
    private static final String BESIDE = " | ";
    private static final int UNAUTHORISED = 401;
    private static final int BROKEN = 500;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, String> rows = new TreeMap<>();
    private final List<String> roles = new ArrayList<>();
    private final Door door;

    /** {@code roles} is the class whose constants are the roles of the street, in their order. */
    public AccessTable(Door door, Class<?> roles) {
        this.door = door;
        for (Field role : roles.getFields()) {
            this.roles.add(role.getName());
        }
        World.lines("access-table.txt").forEach(line -> {
            String[] row = line.split(" = ", 2);
            if (rows.put(row[0], row[1]) != null) {
                throw new IllegalStateException("stands twice: " + line);
            }
        });
    }

    /** The addresses that have a row, as {@code METHOD path}, the path without {@code /api/v1/}. */
    public Set<String> addresses() {
        return rows.keySet();
    }

    /** The addresses that an OpenAPI document names. */
    public static Set<String> addressesOf(Path document) {
        try {
            JsonNode paths = new ObjectMapper().readTree(document.toFile()).path("paths");
            Set<String> addresses = new TreeSet<>();
            paths.properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .map(Map.Entry::getKey)
                            .filter(METHODS::contains)
                            .forEach(method -> addresses.add(method.toUpperCase(Locale.ROOT) + " "
                                    + path.getKey().replace("/api/v1/", ""))));
            return addresses;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** What is answered otherwise than it should be to somebody without a token: empty when all is well. */
    public List<String> openWithoutToken() {
        List<String> open = new ArrayList<>();
        for (String address : rows.keySet()) {
            String[] call = address.split(" ", 2);
            Door.Told told = door.call(call[0], call[1].replaceAll("\\{[a-zA-Z]+}", "1"), "", "");
            boolean closed = told.status() == UNAUTHORISED
                    && told.contentType().startsWith("application/problem+json")
                    && told.code().equals("NOT_AUTHENTICATED");
            boolean answered = !told.code().equals("NOT_AUTHENTICATED") && told.status() < BROKEN;
            if (!(isPublic(address) ? answered : closed)) {
                open.add(address + " = " + told.status() + " " + told.code());
            }
        }
        return open;
    }

    /** Asks everything of everybody: the rows that the house answers otherwise, empty when all is well. */
    public List<String> differences(World world, Callers callers) {
        Map<String, Asked> requests = world.requests();
        rows.forEach((address, row) -> {
            if (!row.contains(BESIDE)) {
                requests.putIfAbsent(address, Asked.nowhere(address));
            }
        });
        everyRowHasARequest(requests.keySet());
        Outcomes outcomes = new Asking(world, requests, roles)
                .of(callers, address -> rows.getOrDefault(address, "").contains(BESIDE));
        List<String> different = new ArrayList<>();
        rows.forEach((address, row) -> {
            boolean whole = row.contains(BESIDE);
            String everybody = !isPublic(address) ? "*" : row.equals("-") ? "-" : PUBLIC;
            String told = row(outcomes, address, everybody);
            String expected = whole ? row : inOrder(row);
            String found = whole ? told : told.substring(0, told.indexOf(BESIDE));
            if (!found.equals(expected)) {
                different.add(address + " should be = " + expected + "\n   but is = " + found);
            }
        });
        return different;
    }

    private void everyRowHasARequest(Set<String> requests) {
        Set<String> lone = new TreeSet<>(requests);
        lone.removeAll(rows.keySet());
        Set<String> missing = new TreeSet<>(rows.keySet());
        missing.removeAll(requests);
        if (!lone.isEmpty() || !missing.isEmpty()) {
            throw new IllegalStateException("requests without a row: " + lone + ", rows without a request: " + missing);
        }
    }

    private String row(Outcomes outcomes, String address, String everybody) {
        List<String> near = outcomes.near(address);
        List<String> in = outcomes.here(address).entrySet().stream()
                .filter(told -> letIn(told.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        String elsewhere = near.stream()
                .map(role -> outcomes.elsewhere(address).getOrDefault(role, "").replaceAll("^in$", "open"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        boolean own = outcomes.oneself(address).values().stream().anyMatch(AccessTable::letIn);
        return words(near, roles, everybody)
                + BESIDE
                + words(in, near, "=")
                + BESIDE
                + (own ? "own" : "-")
                + BESIDE
                + elsewhere;
    }

    /** That it asks for no token is seen by another test. */
    private boolean isPublic(String address) {
        String row = rows.getOrDefault(address, "");
        return row.startsWith(PUBLIC) || row.equals("-");
    }

    private String inOrder(String row) {
        return row.matches("[*-]|public") ? row : words(List.of(row.split(" ", -1)), roles, "*");
    }

    /** The field's rules may still say no; an empty list is an answer. */
    static boolean letIn(String told) {
        return told.equals("in") || told.equals("empty");
    }

    private String words(List<String> some, List<String> all, String everybody) {
        List<String> inOrder = roles.stream().filter(some::contains).toList();
        return inOrder.isEmpty() ? "-" : inOrder.size() == all.size() ? everybody : String.join(" ", inOrder);
    }
}
