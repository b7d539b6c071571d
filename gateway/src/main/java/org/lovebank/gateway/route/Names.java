package org.lovebank.gateway.route;

import java.util.List;
import java.util.TreeMap;

/** Some header names, asked for on the way of every header: by length first, so that nearly all are told apart by it. */
final class Names {

    private final String[][] byLength;

    private Names(String[][] byLength) {
        this.byLength = byLength;
    }

    static Names of(String... names) {
        TreeMap<Integer, List<String>> sorted = new TreeMap<>();
        for (String name : names) {
            sorted.computeIfAbsent(name.length(), none -> new java.util.ArrayList<>())
                    .add(name);
        }
        String[][] byLength = new String[sorted.lastKey() + 1][];
        sorted.forEach((length, some) -> byLength[length] = some.toArray(String[]::new));
        return new Names(byLength);
    }

    /** Upper and lower case are one. */
    boolean contain(String name) {
        String[] some = name.length() < byLength.length ? byLength[name.length()] : null;
        if (some != null) {
            for (String one : some) {
                if (one.equalsIgnoreCase(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
