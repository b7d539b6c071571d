package org.lovebank.hostile.wire;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status 0 when nothing came: the server closed the connection, or was silent too long
 * @param headers by their names in lower case; of a repeated one the last
 * @param silent whether the time was over before the answer was whole
 */
public record Answer(int status, Map<String, String> headers, Octets body, Duration took, boolean silent) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer closed(Duration took) {
        return new Answer(0, Map.of(), Octets.NONE, took, false);
    }

    static Answer silence(Duration took) {
        return new Answer(0, Map.of(), Octets.NONE, took, true);
    }

    public String text() {
        return body.toString();
    }

    public String mediaType() {
        String type = headers.getOrDefault("content-type", "");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip();
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
