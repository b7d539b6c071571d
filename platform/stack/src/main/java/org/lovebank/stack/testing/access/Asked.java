package org.lovebank.stack.testing.access;

import java.util.UUID;

/** One request: its path with a query, its body, whose matter it is, and whether it ends what others ask for. */
public record Asked(String method, String path, String body, String person, boolean after) {

    private static final String AFTER = "after";
    private static final String BY = "by ";

    /** About nothing in particular: enough to see which roles are let near. */
    static Asked nowhere(String address) {
        String[] call = address.split(" ", 2);
        String path = call[1].replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        return new Asked(call[0], path, call[0].equals("GET") ? "" : "{}", "", false);
    }

    /** As a line of the requests says: {@code path [after] [by NAME] [body]}. */
    static Asked of(String method, String text, String person) {
        String rest = text;
        int end = rest.indexOf(' ');
        String path = end < 0 ? rest : rest.substring(0, end);
        rest = end < 0 ? "" : rest.substring(end + 1);
        boolean after = rest.startsWith(AFTER);
        rest = after ? rest.substring(AFTER.length()).strip() : rest;
        String whose = person;
        if (rest.startsWith(BY)) {
            whose = rest.split(" ", 3)[1];
            rest = rest.substring(BY.length() + whose.length()).strip();
        }
        return new Asked(method, path, rest, whose, after);
    }
}
