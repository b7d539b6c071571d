package org.lovebank.hostile.token;

import java.util.Map;

/**
 * One request's way to show a token that must not be believed.
 *
 * @param query what is put behind the address, with its question mark
 */
public record Forgery(String trick, Map<String, String> headers, String query) {

    public Forgery {
        headers = Map.copyOf(headers);
    }

    static Forgery bearer(String trick, String token) {
        return new Forgery(trick, Map.of("Authorization", "Bearer " + token), "");
    }
}
