package org.lovebank.access.jwt;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token in compact form, taken apart and not believed yet. Each part is read once; a name that stands twice, padding and
 * anything behind the last part make it unreadable, so that no two readers can read it in two ways.
 */
public final class SignedToken {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build()
            .readerForMapOf(Object.class);

    private final Map<String, Object> header;
    private final Map<String, Object> claims;
    private final byte[] signed;
    private final byte[] signature;

    private SignedToken(Map<String, Object> header, Map<String, Object> claims, byte[] signed, byte[] signature) {
        this.header = header;
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    /**
     * Takes a token apart.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static SignedToken read(String token) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second < 0 || token.indexOf('.', second + 1) >= 0 || token.indexOf('=') >= 0) {
            throw new IllegalArgumentException("not three parts");
        }
        byte[] bytes = token.getBytes(StandardCharsets.ISO_8859_1);
        return new SignedToken(
                object(token.substring(0, first)),
                object(token.substring(first + 1, second)),
                java.util.Arrays.copyOf(bytes, second),
                decode(token.substring(second + 1)));
    }

    public Map<String, Object> header() {
        return header;
    }

    public Map<String, Object> claims() {
        return claims;
    }

    /** The bytes that the signature is about. */
    public byte[] signed() {
        return signed.clone();
    }

    public byte[] signature() {
        return signature.clone();
    }

    /** A header's or a claim's text; null when it is missing or no text. */
    public static @Nullable String text(Map<String, Object> object, String name) {
        return object.get(name) instanceof String text ? text : null;
    }

    /** Seconds since 1970 as milliseconds; null when the claim is missing. */
    public @Nullable Long millis(String claim) {
        Object value = claims.get(claim);
        if (value == null) {
            return null;
        }
        if (value instanceof Number seconds) {
            return (long) (seconds.doubleValue() * 1_000);
        }
        throw new IllegalArgumentException(claim);
    }

    /** Whether the token is meant for this audience, alone or among others. */
    public boolean isFor(String audience) {
        Object named = claims.get("aud");
        return audience.equals(named) || (named instanceof List<?> several && several.contains(audience));
    }

    private static Map<String, Object> object(String part) {
        try {
            Map<String, Object> read = JSON.readValue(decode(part));
            if (read == null) {
                throw new IllegalArgumentException("not an object");
            }
            return read;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not an object", unreadable);
        }
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
