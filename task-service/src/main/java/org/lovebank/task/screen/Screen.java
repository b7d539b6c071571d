package org.lovebank.task.screen;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * The one style sheet stands in each page and is let in by its hash; the one script comes from this house by an address
 * that changes with it. Nothing inline runs, so a text that somebody slipped in stays a text even if it were not escaped.
 */
@ApplicationScoped
public class Screen {

    private static final int MARK_BYTES = 8;

    private final RawString style;
    private final String script;
    private final String mark;
    private final Map<String, String> headers;

    Screen() {
        String sheet = file("screen.css");
        this.style = new RawString(sheet);
        this.script = file("screen.js");
        this.mark = HexFormat.of().formatHex(digest(script), 0, MARK_BYTES);
        this.headers = Map.of(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest(sheet))
                        + "'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'",
                "Referrer-Policy",
                "no-referrer",
                "X-Content-Type-Options",
                "nosniff");
    }

    /** What a template writes between {@code <style>} and {@code </style>}, to the letter. */
    public RawString style() {
        return style;
    }

    /** The script, which works on what a page says by its {@code data-} attributes. */
    public String script() {
        return script;
    }

    /** Changes with the script, so that a browser may keep one for good. */
    public String mark() {
        return mark;
    }

    /** What goes with every page: what it may do. */
    public Map<String, String> headers() {
        return headers;
    }

    private static String file(String name) {
        try (InputStream file = Screen.class.getResourceAsStream("/screen/" + name)) {
            if (file == null) {
                throw new IllegalStateException("screen/" + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
