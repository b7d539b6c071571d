package org.lovebank.gateway.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form sent to an OAuth endpoint, with the client's credentials from wherever they stand. */
record TokenForm(
        MultivaluedMap<String, String> fields, @Nullable String authorization) {

    private static final String BASIC = "basic ";
    private static final int LONGEST = 4_096;

    /** A client's id and secret, not yet compared. */
    record Credentials(String clientId, String secret) {

        @Override
        public String toString() {
            return "Credentials[" + clientId + "]";
        }
    }

    /** The field's only value; RFC 6749 §3.2: a parameter comes once or not at all. */
    Optional<String> field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OAuthError.invalidRequest(name + " must not be repeated");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    String required(String name) {
        String value = field(name).orElseThrow(() -> OAuthError.invalidRequest(name + " is missing"));
        if (value.length() > LONGEST) {
            throw OAuthError.invalidRequest(name + " is too long");
        }
        return value;
    }

    /** client_secret_basic or client_secret_post, never both; empty when there are none. */
    Optional<Credentials> credentials() {
        Optional<String> postedSecret = field("client_secret");
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return postedSecret.map(secret -> new Credentials(required("client_id"), secret));
        }
        if (postedSecret.isPresent()) {
            throw OAuthError.invalidRequest("more than one way of client authentication");
        }
        return Optional.of(fromBasic(authorization.substring(BASIC.length()).strip()));
    }

    private static Credentials fromBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new Credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw OAuthError.invalidClient();
        }
        throw OAuthError.invalidClient();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
