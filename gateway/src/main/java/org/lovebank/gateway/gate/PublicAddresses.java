package org.lovebank.gateway.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses that need no token, compared with the very characters of the request. */
final class PublicAddresses {

    private static final String THING = "/{id}";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Set<String> exact = new HashSet<>();
    private final List<String> below = new ArrayList<>();
    private final List<String> ofOneThing = new ArrayList<>();

    PublicAddresses(List<String> patterns) {
        for (String written : patterns) {
            String pattern = written.strip();
            if (!pattern.matches("[A-Z]+ /\\S*")) {
                throw new IllegalStateException(
                        "lovebank.gateway.public-addresses: \"" + written + "\" is not METHOD /path");
            }
            if (pattern.endsWith(THING)) {
                ofOneThing.add(pattern.substring(0, pattern.length() - THING.length() + 1));
            } else if (pattern.endsWith("/*")) {
                below.add(pattern.substring(0, pattern.length() - 1));
            } else {
                exact.add(pattern);
            }
        }
    }

    boolean contain(String method, String path) {
        String address = ("HEAD".equals(method) ? "GET" : method) + " " + path;
        return exact.contains(address)
                || below.stream().anyMatch(address::startsWith)
                || ofOneThing.stream().anyMatch(prefix -> isThing(address, prefix));
    }

    private static boolean isThing(String address, String prefix) {
        return address.startsWith(prefix)
                && ID.matcher(address.substring(prefix.length())).matches();
    }
}
